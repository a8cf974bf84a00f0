import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Consecutive failures are counted for each account and for each thing that is guessed at, whatever network they come
 * from, apart for browsers in which the account's owner signed in before. What counted them for a quarter of an hour,
 * by account and network (sign_in_attempt), stays for one release: the one before still writes there.
 */
export class CountGuesses1764000003080 implements MigrationInterface {
  name = 'CountGuesses1764000003080';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE guess_count (
        -- The id of an account, or the keyed hash of an address that none has.
        subject text NOT NULL,
        means text NOT NULL CHECK (means IN ('password', 'app', 'recovery_code')),
        known_browser boolean NOT NULL,
        failures integer NOT NULL CHECK (failures > 0),
        last_at timestamptz NOT NULL,
        -- No try before this moment.
        free_at timestamptz NOT NULL,
        PRIMARY KEY (subject, means, known_browser)
      );
      CREATE TABLE staff_known_browser (
        account_id uuid NOT NULL REFERENCES staff_account (id),
        token_hash text NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, token_hash)
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE staff_known_browser;
      DROP TABLE guess_count;
    `);
  }
}
