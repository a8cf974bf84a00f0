import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When each rule of retention ran last, and who was reminded of what: the outbox remembered that before, and is itself
 * not kept for ever.
 */
export class NoteRetention1764000001850 implements MigrationInterface {
  name = 'NoteRetention1764000001850';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE retention_run (
        rule text PRIMARY KEY,
        ran_at timestamptz NOT NULL,
        erased bigint NOT NULL
      );
      CREATE TABLE announcement_reminder (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        announced_at timestamptz NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, announced_at)
      );
      CREATE TABLE renewal_reminder (
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        fell_due_at timestamptz NOT NULL,
        days int NOT NULL,
        sent_at timestamptz NOT NULL,
        PRIMARY KEY (endorsement_id, fell_due_at, days)
      );
      INSERT INTO announcement_reminder (endorsement_id, announced_at, sent_at)
        SELECT e.id, e.announced_at, max(o.created_at) FROM endorsement e
          JOIN outbox o ON o.subject ->> 'endorsementId' = e.id::text AND o.job = 'mail.announcement-reminder'
         WHERE e.announced_at IS NOT NULL AND o.created_at >= e.announced_at GROUP BY e.id, e.announced_at;
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;
      CREATE INDEX mail_delivery_created ON mail_delivery (created_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX mail_delivery_created;
      DROP INDEX outbox_done;
      DROP TABLE renewal_reminder;
      DROP TABLE announcement_reminder;
      DROP TABLE retention_run;
    `);
  }
}
