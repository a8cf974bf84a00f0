import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on what the public has seen: one person proposes, another one confirms. */
export class AskASecondPerson1764000000910 implements MigrationInterface {
  name = 'AskASecondPerson1764000000910';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE pending_decision (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        version int NOT NULL,
        action text NOT NULL,
        reason_code text NOT NULL,
        reason_text text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}',
        proposed_by uuid NOT NULL REFERENCES staff_account (id),
        proposed_at timestamptz NOT NULL,
        outcome text CHECK (outcome IN ('confirmed', 'declined', 'taken_back')),
        decided_by uuid REFERENCES staff_account (id),
        decided_at timestamptz,
        CONSTRAINT pending_decision_decided CHECK (
          (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_at IS NULL)),
        CONSTRAINT pending_decision_second_person CHECK (outcome IS DISTINCT FROM 'confirmed'
          OR decided_by <> proposed_by)
      );
      CREATE UNIQUE INDEX pending_decision_one_open ON pending_decision (endorsement_id) WHERE outcome IS NULL;
      CREATE INDEX pending_decision_endorsement ON pending_decision (endorsement_id, proposed_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE pending_decision');
  }
}
