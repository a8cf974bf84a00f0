import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests to erase personal data, and a history whose words about people can be emptied, and nothing else. */
export class AskForErasure1764000001570 implements MigrationInterface {
  name = 'AskForErasure1764000001570';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE erasure_request (
        id uuid PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        requested_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('accepted', 'refused')),
        decided_at timestamptz,
        decided_by uuid REFERENCES staff_account (id),
        reason_code text,
        reason_text text,
        carried_out_at timestamptz,
        CONSTRAINT erasure_request_decided CHECK (
          (outcome IS NULL) = (decided_at IS NULL) AND (outcome IS NULL) = (decided_by IS NULL)),
        CONSTRAINT erasure_request_carried_out CHECK (carried_out_at IS NULL OR outcome = 'accepted')
      );
      CREATE UNIQUE INDEX erasure_request_one_open ON erasure_request (endorsement_id) WHERE outcome IS NULL;
      CREATE INDEX erasure_request_due ON erasure_request (due_at) WHERE outcome IS NULL;
      CREATE INDEX erasure_request_accepted ON erasure_request (decided_at)
        WHERE outcome = 'accepted' AND carried_out_at IS NULL;

      DROP TRIGGER endorsement_history_append_only ON endorsement_history;
      CREATE TRIGGER endorsement_history_append_only BEFORE DELETE OR TRUNCATE ON endorsement_history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
      CREATE TRIGGER endorsement_history_words_only BEFORE UPDATE ON endorsement_history
        FOR EACH ROW WHEN (NEW.reason_text IS NOT NULL
          OR (NEW.id, NEW.endorsement_id, NEW.version, NEW.action, NEW.from_status, NEW.to_status, NEW.actor_kind,
              NEW.actor_id, NEW.at, NEW.reason_code)
            IS DISTINCT FROM (OLD.id, OLD.endorsement_id, OLD.version, OLD.action, OLD.from_status, OLD.to_status,
              OLD.actor_kind, OLD.actor_id, OLD.at, OLD.reason_code))
        EXECUTE FUNCTION refuse_to_rewrite_history();
    `);
    await queryRunner.query(REASONS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER endorsement_history_words_only ON endorsement_history;
      DROP TRIGGER endorsement_history_append_only ON endorsement_history;
      CREATE TRIGGER endorsement_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON endorsement_history
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
      DROP TABLE erasure_request;
      DELETE FROM reason WHERE purpose = 'refuse_erasure';
    `);
  }
}

const REASONS = `
  INSERT INTO reason (purpose, code, label, words) VALUES
    ('refuse_erasure', 'needed_for_a_claim',
      '{"en": "Needed for a legal claim", "fr": "Nécessaire à un recours", "es": "Necesarios para una reclamación legal"}',
      '{"en": "We need these data for a legal claim, and erase them when it is over.", "fr": "Ces données nous sont nécessaires pour un recours ; nous les effacerons ensuite.", "es": "Necesitamos estos datos para una reclamación legal y los borraremos cuando termine."}'),
    ('refuse_erasure', 'not_the_person',
      '{"en": "Not asked by the persons concerned", "fr": "Pas demandé par les personnes concernées", "es": "No lo piden las personas afectadas"}',
      '{"en": "The request does not come from the persons whom the data are about.", "fr": "La demande ne vient pas des personnes que ces données concernent.", "es": "La solicitud no procede de las personas a las que se refieren los datos."}'),
    ('refuse_erasure', 'other',
      '{"en": "Another reason", "fr": "Une autre raison", "es": "Otro motivo"}',
      '{"en": "The reason is particular to this request.", "fr": "La raison est propre à cette demande.", "es": "El motivo es particular de esta solicitud."}')
`;
