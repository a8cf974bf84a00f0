import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What administrators did to accounts of staff, and when each person was last seen. */
export class KeepStaffEvents1764000001240 implements MigrationInterface {
  name = 'KeepStaffEvents1764000001240';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE staff_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff_account (id),
        -- Null for the command line.
        actor_id uuid REFERENCES staff_account (id),
        action text NOT NULL,
        before text,
        after text,
        at timestamptz NOT NULL
      );
      CREATE INDEX staff_event_account ON staff_event (account_id, id);
      ALTER TABLE staff_account ADD COLUMN last_seen_at timestamptz;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_account DROP COLUMN last_seen_at;
      DROP TABLE staff_event;
    `);
  }
}
