import { domainToASCII } from 'node:url';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One account of staff per mailbox: what stands after a plus in an address says nothing of who reads it. Where two
 * accounts share one already, both stay: nothing of what they did may lose its author. The later ones are numbered.
 */
export class GiveEachMailboxOneAccount1764000002110 implements MigrationInterface {
  name = 'GiveEachMailboxOneAccount1764000002110';

  async up(queryRunner: QueryRunner): Promise<void> {
    await this.writeDomainsInAscii(queryRunner);
    await queryRunner.query(`
      ALTER TABLE staff_account
        -- As mailboxKey() in libs/domain/mail-address says it; a test compares the two.
        ADD COLUMN mailbox text NOT NULL GENERATED ALWAYS AS (regexp_replace(email, '^([^+@]+)\\+.*@', '\\1@')) STORED,
        -- 0 for every account but those that shared a mailbox before this was refused.
        ADD COLUMN mailbox_number integer NOT NULL DEFAULT 0;
      UPDATE staff_account a SET mailbox_number = n.number
        FROM (SELECT id, row_number() OVER (PARTITION BY mailbox ORDER BY created_at, id) - 1 AS number
                FROM staff_account) n
       WHERE n.id = a.id AND n.number > 0;
      CREATE UNIQUE INDEX staff_account_one_mailbox ON staff_account (mailbox, mailbox_number);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX staff_account_one_mailbox;
      ALTER TABLE staff_account DROP COLUMN mailbox, DROP COLUMN mailbox_number;
    `);
  }

  /** Addresses are looked up with their domain as the network knows it; those written otherwise would not be found. */
  private async writeDomainsInAscii(queryRunner: QueryRunner): Promise<void> {
    const accounts = (await queryRunner.query(
      `SELECT id, email FROM staff_account WHERE email ~ '@.*[^\\x01-\\x7f]'`,
    )) as { id: string; email: string }[];
    for (const { id, email } of accounts) {
      const at = email.lastIndexOf('@');
      const address = `${email.slice(0, at)}@${domainToASCII(email.slice(at + 1))}`;
      // A domain that is none stays as it is, and so does an address that is there in both spellings.
      if (address.endsWith('@')) continue;
      await queryRunner.query(
        `UPDATE staff_account SET email = $2 WHERE id = $1 AND NOT EXISTS (SELECT FROM staff_account WHERE email = $2)`,
        [id, address],
      );
    }
  }
}
