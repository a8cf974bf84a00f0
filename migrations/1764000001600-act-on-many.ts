import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions on many endorsements at once: the list as it was seen, and what became of each. */
export class ActOnMany1764000001600 implements MigrationInterface {
  name = 'ActOnMany1764000001600';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE bulk_action (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('claim', 'release', 'resume_review', 'request_information', 'reject')),
        reason_code text,
        reason_text text,
        status text NOT NULL DEFAULT 'preview' CHECK (status IN ('preview', 'running', 'done', 'cancelled')),
        created_by uuid NOT NULL REFERENCES staff_account (id),
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        ended_at timestamptz
      );
      CREATE INDEX bulk_action_created ON bulk_action (created_at DESC);

      CREATE TABLE bulk_action_item (
        bulk_action_id uuid NOT NULL REFERENCES bulk_action (id),
        position integer NOT NULL,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        version integer NOT NULL,
        result text CHECK (result IN ('done', 'left_out')),
        why text,
        PRIMARY KEY (bulk_action_id, position)
      );
      CREATE INDEX bulk_action_item_open ON bulk_action_item (bulk_action_id, position) WHERE result IS NULL;
      CREATE INDEX bulk_action_item_endorsement ON bulk_action_item (endorsement_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE bulk_action_item; DROP TABLE bulk_action;');
  }
}
