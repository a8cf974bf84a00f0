import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the audit page looks for: by time alone, and by person and time. The newest come first. */
const INDEXES: Readonly<Record<string, string>> = {
  endorsement_history_at: 'endorsement_history (at, id)',
  endorsement_history_actor: 'endorsement_history (actor_id, at, id) WHERE actor_id IS NOT NULL',
  case_note_written: 'case_note (written_at)',
  pending_decision_proposed: 'pending_decision (proposed_at)',
  pending_decision_closed: 'pending_decision (decided_at) WHERE decided_at IS NOT NULL',
  duplicate_judgement_at: 'duplicate_judgement (at)',
  access_log_staff: 'access_log (staff_id, at)',
  access_log_endorsement: 'access_log (endorsement_id, at) WHERE endorsement_id IS NOT NULL',
  staff_event_at: 'staff_event (at)',
  staff_event_actor: 'staff_event (actor_id, at)',
};

export class LookThroughEverythingByTime1764000002330 implements MigrationInterface {
  name = 'LookThroughEverythingByTime1764000002330';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [name, on] of Object.entries(INDEXES)) await queryRunner.query(`CREATE INDEX ${name} ON ${on}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of Object.keys(INDEXES)) await queryRunner.query(`DROP INDEX ${name}`);
  }
}
