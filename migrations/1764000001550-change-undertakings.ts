import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Undertakings that a signatory adds or withdraws, each on a mandate of its own; some wait for staff. */
export class ChangeUndertakings1764000001550 implements MigrationInterface {
  name = 'ChangeUndertakings1764000001550';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE undertaking_change (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        kind text NOT NULL CHECK (kind IN ('add', 'withdraw')),
        undertaking text NOT NULL CHECK (undertaking IN ('mobility', 'rights', 'equality', 'culture', 'health')),
        mandate jsonb NOT NULL,
        asked_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('done', 'refused')),
        decided_at timestamptz,
        decided_by uuid REFERENCES staff_account (id),
        reason_code text,
        reason_text text,
        CONSTRAINT undertaking_change_decided CHECK ((outcome IS NULL) = (decided_at IS NULL)),
        CONSTRAINT undertaking_change_withdrawn_at_once CHECK (kind = 'add' OR outcome = 'done'),
        CONSTRAINT undertaking_change_refused CHECK (outcome IS DISTINCT FROM 'refused'
          OR (decided_by IS NOT NULL AND reason_code IS NOT NULL))
      );
      CREATE INDEX undertaking_change_endorsement ON undertaking_change (endorsement_id, asked_at);
      CREATE UNIQUE INDEX undertaking_change_one_open ON undertaking_change (endorsement_id, undertaking)
        WHERE outcome IS NULL;
    `);
    await queryRunner.query(REASONS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE undertaking_change; DELETE FROM reason WHERE purpose = 'refuse_undertaking'`);
  }
}

const REASONS = `
  INSERT INTO reason (purpose, code, label, words) VALUES
    ('refuse_undertaking', 'mandate_missing',
      '{"en": "The decision cannot be found", "fr": "La décision est introuvable", "es": "No se encuentra la decisión"}',
      '{"en": "We could not find the decision on which this undertaking rests.", "fr": "Nous n’avons pas trouvé la décision sur laquelle repose cet engagement.", "es": "No hemos encontrado la decisión en la que se basa este compromiso."}'),
    ('refuse_undertaking', 'mandate_unclear',
      '{"en": "The decision does not name the undertaking", "fr": "La décision ne mentionne pas l’engagement", "es": "La decisión no menciona el compromiso"}',
      '{"en": "The decision that you named does not mention this undertaking.", "fr": "La décision que vous avez indiquée ne mentionne pas cet engagement.", "es": "La decisión que ha indicado no menciona este compromiso."}'),
    ('refuse_undertaking', 'other',
      '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
      '{"en": "The reason is particular to this undertaking.", "fr": "La raison est propre à cet engagement.", "es": "El motivo es particular de este compromiso."}')
`;
