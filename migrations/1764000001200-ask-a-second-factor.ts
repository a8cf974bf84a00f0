import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authenticator apps, passkeys and recovery codes of staff; sessions that began without one end. */
export class AskASecondFactor1764000001200 implements MigrationInterface {
  name = 'AskASecondFactor1764000001200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE staff_authenticator (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff_account (id),
        name text,
        sealed_secret text NOT NULL,
        last_step bigint NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX staff_authenticator_account ON staff_authenticator (account_id);

      CREATE TABLE staff_passkey (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL REFERENCES staff_account (id),
        name text,
        credential_id text NOT NULL UNIQUE,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        last_challenge text,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE INDEX staff_passkey_account ON staff_passkey (account_id);

      CREATE TABLE staff_recovery_code (
        account_id uuid NOT NULL REFERENCES staff_account (id),
        code_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash)
      );

      DELETE FROM staff_session;
      ALTER TABLE staff_session ADD COLUMN handle uuid NOT NULL UNIQUE DEFAULT gen_random_uuid();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_session DROP COLUMN handle;
      DROP TABLE staff_recovery_code;
      DROP TABLE staff_passkey;
      DROP TABLE staff_authenticator;
    `);
  }
}
