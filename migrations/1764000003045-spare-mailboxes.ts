import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one mailbox gets of confirmations, whoever typed its address: by a keyed hash of it, what was mailed, which first
 * mails wait until a limit allows them, and which mailboxes want none, because their owner did not sign.
 */
export class SpareMailboxes1764000003045 implements MigrationInterface {
  name = 'SpareMailboxes1764000003045';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE confirmation ADD COLUMN mailbox_hash text;
      CREATE INDEX confirmation_mailbox ON confirmation (mailbox_hash, created_at) WHERE mailbox_hash IS NOT NULL;
      ALTER TABLE confirmation_reminder ADD COLUMN mailbox_hash text;
      CREATE INDEX confirmation_reminder_mailbox ON confirmation_reminder (mailbox_hash, sent_at)
        WHERE mailbox_hash IS NOT NULL;
      CREATE TABLE confirmation_waiting (
        endorsement_id uuid PRIMARY KEY REFERENCES endorsement ON DELETE CASCADE,
        mailbox_hash text NOT NULL,
        since timestamptz NOT NULL
      );
      CREATE INDEX confirmation_waiting_mailbox ON confirmation_waiting (mailbox_hash, since);
      CREATE TABLE silent_mailbox (
        mailbox_hash text PRIMARY KEY,
        since timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE silent_mailbox, confirmation_waiting;
      ALTER TABLE confirmation DROP COLUMN mailbox_hash;
      ALTER TABLE confirmation_reminder DROP COLUMN mailbox_hash;
    `);
  }
}
