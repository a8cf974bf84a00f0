import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What each mail about an endorsement said, without the links and codes that open anything and without the address it
 * went to; and which mails a member of staff had sent again. Neither asks that the outbox keep its row for as long.
 */
export class KeepMailsAsSent1764000002210 implements MigrationInterface {
  name = 'KeepMailsAsSent1764000002210';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE sent_mail (
        outbox_id uuid PRIMARY KEY,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        job text NOT NULL,
        template text NOT NULL,
        language text NOT NULL,
        subject text NOT NULL,
        body text NOT NULL,
        recipient_hash text NOT NULL,
        message_id text NOT NULL,
        handed_over_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX sent_mail_endorsement ON sent_mail (endorsement_id);
      CREATE INDEX sent_mail_handed_over ON sent_mail (handed_over_at);

      CREATE TABLE mail_repeat (
        outbox_id uuid PRIMARY KEY,
        repeated_id uuid NOT NULL,
        endorsement_id uuid NOT NULL REFERENCES endorsement (id),
        job text NOT NULL,
        staff_id uuid NOT NULL REFERENCES staff_account (id),
        at timestamptz NOT NULL
      );
      CREATE INDEX mail_repeat_endorsement ON mail_repeat (endorsement_id, job, at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail_repeat; DROP TABLE sent_mail;');
  }
}
