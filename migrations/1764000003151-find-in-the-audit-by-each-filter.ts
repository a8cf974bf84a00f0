import type { MigrationInterface, QueryRunner } from 'typeorm';

const SIGN_INS = `'own_sessions_ended', 'password_given', 'signed_in', 'factor_shown', 'recovery_code_used', 'sign_in_failed',
  'guessed_at', 'guessing_ended'`;
const LISTS = `'bulk_confirmed', 'import_uploaded', 'import_confirmed', 'import_stopped', 'import_undone'`;

/**
 * The audit reads every table from its newest row, and goes through all of it when a filter leaves next to nothing:
 * what a person did in a table where they did little, and the few events of staff that are no sign-in.
 */
const INDEXES: Readonly<Record<string, string>> = {
  staff_event_of_accounts: `staff_event (at) WHERE action NOT IN (${SIGN_INS}, ${LISTS})`,
  staff_event_of_lists: `staff_event (at) WHERE action IN (${LISTS})`,
  case_note_writer: 'case_note (written_by, written_at)',
  pending_decision_proposer: 'pending_decision (proposed_by, proposed_at)',
  pending_decision_decider: 'pending_decision (decided_by, decided_at) WHERE decided_by IS NOT NULL',
  duplicate_judgement_staff: 'duplicate_judgement (staff_id, at)',
  duplicate_judgement_other: 'duplicate_judgement (other_id)',
  mail_repeat_staff: 'mail_repeat (staff_id, at)',
  reason_event_by: 'reason_event (by, at)',
};

/** Without a transaction: an index is made while the registry goes on. */
export class FindInTheAuditByEachFilter1764000003151 implements MigrationInterface {
  name = 'FindInTheAuditByEachFilter1764000003151';
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    // It waits for old transactions without making anybody wait.
    await queryRunner.query('SET lock_timeout = 0');
    for (const [name, on] of Object.entries(INDEXES)) {
      await queryRunner.query(`DROP INDEX CONCURRENTLY IF EXISTS ${name}`);
      await queryRunner.query(`CREATE INDEX CONCURRENTLY ${name} ON ${on}`);
    }
    await queryRunner.query('SET lock_timeout = 3000');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await queryRunner.query(`DROP INDEX ${name}`);
  }
}
