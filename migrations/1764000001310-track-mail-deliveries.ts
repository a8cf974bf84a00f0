import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each mail, and what was reported about it. */
export class TrackMailDeliveries1764000001310 implements MigrationInterface {
  name = 'TrackMailDeliveries1764000001310';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_delivery (
        outbox_id uuid PRIMARY KEY,
        message_id text NOT NULL UNIQUE,
        endorsement_id uuid REFERENCES endorsement (id),
        account_id uuid REFERENCES staff_account (id) ON DELETE SET NULL,
        template text NOT NULL,
        language text NOT NULL,
        recipient_hash text,
        state text NOT NULL CHECK (state IN ('waiting', 'held', 'sent', 'delivered', 'soft_bounce', 'quota',
          'hard_bounce', 'complaint')),
        cause text,
        code text,
        created_at timestamptz NOT NULL,
        sent_at timestamptz,
        changed_at timestamptz NOT NULL,
        replaced_at timestamptz
      );
      CREATE INDEX mail_delivery_endorsement ON mail_delivery (endorsement_id, created_at);
      CREATE TABLE mail_report (
        id text PRIMARY KEY,
        outbox_id uuid NOT NULL REFERENCES mail_delivery (outbox_id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('delivered', 'soft_bounce', 'quota', 'hard_bounce', 'complaint')),
        reported_at timestamptz NOT NULL
      );
      CREATE INDEX mail_report_delivery ON mail_report (outbox_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail_report; DROP TABLE mail_delivery;');
  }
}
