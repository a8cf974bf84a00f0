import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No more of an address than its network: the database itself takes nothing else. */
const NETWORK = `CHECK (masklen(network) <= CASE family(network) WHEN 4 THEN 24 ELSE 48 END)`;

/**
 * Events of staff get the network they came from and what they were about; tries to sign in with an address that no
 * account has are counted. What was decided on many endorsements at once, and every file brought in or taken back,
 * becomes an event too.
 */
export class KeepMoreOfWhatStaffDo1764000002310 implements MigrationInterface {
  name = 'KeepMoreOfWhatStaffDo1764000002310';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE staff_event ADD COLUMN subject text, ADD COLUMN network cidr
        CONSTRAINT staff_event_network ${NETWORK};
      ALTER TABLE access_log ADD COLUMN network cidr CONSTRAINT access_log_network ${NETWORK};
      CREATE TABLE unknown_sign_in (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        day date NOT NULL,
        -- Null when the connection has no address.
        network cidr CONSTRAINT unknown_sign_in_network ${NETWORK},
        tries integer NOT NULL,
        last_at timestamptz NOT NULL,
        UNIQUE NULLS NOT DISTINCT (day, network)
      );
      INSERT INTO staff_event (account_id, actor_id, action, after, subject, at)
        SELECT by, by, action, after, id::text, at FROM (
          SELECT id, created_by AS by, 'bulk_confirmed' AS action, kind AS after, confirmed_at AS at FROM bulk_action
          UNION ALL SELECT id, applied_by, 'import_confirmed', file_name, applied_at FROM import_batch
          UNION ALL SELECT id, undone_by, 'import_undone', file_name, undone_at FROM import_batch
        ) done WHERE at IS NOT NULL AND by IN (SELECT id FROM staff_account) ORDER BY at;
    `);
  }

  /** What the tables did not know before goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM staff_event WHERE action IN ('link_made', 'own_sessions_ended', 'password_given', 'signed_in',
        'factor_shown', 'sign_in_failed', 'password_chosen', 'password_changed', 'factor_added', 'factor_removed',
        'recovery_codes_renewed', 'recovery_code_used', 'bulk_confirmed', 'import_confirmed', 'import_undone');
      DROP TABLE unknown_sign_in;
      ALTER TABLE access_log DROP COLUMN network;
      ALTER TABLE staff_event DROP COLUMN network, DROP COLUMN subject;
    `);
  }
}
