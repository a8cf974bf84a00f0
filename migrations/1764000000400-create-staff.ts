import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members of staff, the links by which they choose a password, their sessions, and failed sign-ins. */
export class CreateStaff1764000000400 implements MigrationInterface {
  name = 'CreateStaff1764000000400';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE staff_account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('reviewer', 'administrator')),
        language text NOT NULL,
        password_hash text CHECK (password_hash LIKE '$argon2id$%'),
        created_at timestamptz NOT NULL DEFAULT now(),
        disabled_at timestamptz
      );

      CREATE TABLE staff_setup_link (
        token_hash text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff_account (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX staff_setup_link_account ON staff_setup_link (account_id);

      CREATE TABLE staff_session (
        id text PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES staff_account (id),
        data jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX staff_session_account ON staff_session (account_id);
      CREATE INDEX staff_session_expires ON staff_session (expires_at);

      CREATE TABLE sign_in_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        email_hash text NOT NULL,
        address_hash text NOT NULL,
        at timestamptz NOT NULL
      );
      CREATE INDEX sign_in_attempt_pair ON sign_in_attempt (email_hash, address_hash, at);
      CREATE INDEX sign_in_attempt_at ON sign_in_attempt (at);

      ALTER TABLE endorsement_history ADD CONSTRAINT endorsement_history_actor
        FOREIGN KEY (actor_id) REFERENCES staff_account (id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE endorsement_history DROP CONSTRAINT endorsement_history_actor;
      DROP TABLE sign_in_attempt;
      DROP TABLE staff_session;
      DROP TABLE staff_setup_link;
      DROP TABLE staff_account;
    `);
  }
}
