import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a reason says is never rewritten: other words are another version, a row of its own, and whatever named the
 * reason goes on naming the version that was read then. Each change of a reason is an event that stays.
 */
export class KeepEveryVersionOfAReason1764000002200 implements MigrationInterface {
  name = 'KeepEveryVersionOfAReason1764000002200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TRIGGER reason_kept_when_used ON reason;
      DROP FUNCTION keep_used_reasons();
      ALTER TABLE reason
        DROP CONSTRAINT reason_purpose_code_key,
        ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        ADD COLUMN superseded_at timestamptz,
        ADD CONSTRAINT reason_version_once UNIQUE (purpose, code, version),
        ADD CONSTRAINT reason_named UNIQUE (id, purpose, code);
      CREATE UNIQUE INDEX reason_in_force ON reason (purpose, code) WHERE superseded_at IS NULL;
      CREATE FUNCTION keep_what_reasons_say() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'reason_is_kept: what a reason says never changes; other words are another version';
        END
      $$;
      CREATE TRIGGER reason_says_the_same BEFORE UPDATE ON reason
        FOR EACH ROW WHEN (
          (NEW.id, NEW.purpose, NEW.code, NEW.version, NEW.label, NEW.words, NEW.created_at)
            IS DISTINCT FROM (OLD.id, OLD.purpose, OLD.code, OLD.version, OLD.label, OLD.words, OLD.created_at)
          OR (OLD.superseded_at IS NOT NULL AND NEW.superseded_at IS DISTINCT FROM OLD.superseded_at))
        EXECUTE FUNCTION keep_what_reasons_say();
    `);
    await queryRunner.query(POINT_AT_VERSIONS);
    await queryRunner.query(`
      CREATE TABLE reason_event (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        reason_id uuid NOT NULL,
        action text NOT NULL CHECK (action IN ('added', 'reworded', 'retired', 'offered', 'deleted')),
        by uuid NOT NULL REFERENCES staff_account (id),
        at timestamptz NOT NULL,
        before jsonb,
        after jsonb,
        CONSTRAINT reason_event_sides CHECK (
          (action = 'added') = (before IS NULL) AND (action = 'deleted') = (after IS NULL))
      );
      CREATE INDEX reason_event_reason ON reason_event (reason_id);
      CREATE INDEX reason_event_at ON reason_event (at);
      CREATE FUNCTION refuse_to_rewrite_reason_events() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'reason_event is append-only';
        END
      $$;
      CREATE TRIGGER reason_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON reason_event
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_reason_events();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE reason_event;
      DROP FUNCTION refuse_to_rewrite_reason_events();
      DROP TRIGGER endorsement_history_words_only ON endorsement_history;
      DROP INDEX endorsement_history_reason_version;
      ALTER TABLE endorsement_history DROP COLUMN reason_id;
      CREATE TRIGGER endorsement_history_words_only BEFORE UPDATE ON endorsement_history
        FOR EACH ROW WHEN (NEW.reason_text IS NOT NULL OR (${kept('NEW')}) IS DISTINCT FROM (${kept('OLD')}))
        EXECUTE FUNCTION refuse_to_rewrite_history();
      CREATE INDEX endorsement_history_reason ON endorsement_history (action, reason_code)
        WHERE reason_code IS NOT NULL;
      ALTER TABLE pending_decision DROP COLUMN reason_id;
      ALTER TABLE bulk_action DROP COLUMN reason_id;
      ALTER TABLE undertaking_change DROP COLUMN reason_id;
      ALTER TABLE erasure_request DROP COLUMN reason_id;
      DROP TRIGGER reason_says_the_same ON reason;
      DROP FUNCTION keep_what_reasons_say();
      DELETE FROM reason WHERE superseded_at IS NOT NULL;
      DROP INDEX reason_in_force;
      ALTER TABLE reason DROP CONSTRAINT reason_named, DROP CONSTRAINT reason_version_once,
        DROP COLUMN superseded_at, DROP COLUMN version, ADD CONSTRAINT reason_purpose_code_key UNIQUE (purpose, code);
      CREATE FUNCTION keep_used_reasons() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW.purpose = OLD.purpose AND NEW.code = OLD.code THEN
            RETURN NEW;
          END IF;
          IF TG_OP = 'UPDATE' THEN
            RAISE EXCEPTION 'reason_is_used: what a reason is for, and its code, never change';
          END IF;
          IF EXISTS (SELECT FROM endorsement_history WHERE action = OLD.purpose AND reason_code = OLD.code) THEN
            RAISE EXCEPTION 'reason_is_used: % % was given for a decision', OLD.purpose, OLD.code;
          END IF;
          RETURN OLD;
        END
      $$;
      CREATE TRIGGER reason_kept_when_used BEFORE UPDATE OR DELETE ON reason
        FOR EACH ROW EXECUTE FUNCTION keep_used_reasons();
    `);
  }
}

/** The columns of the history that nothing may change, as the older migration lists them. */
function kept(row: 'NEW' | 'OLD'): string {
  const columns =
    'id endorsement_id version action from_status to_status actor_kind actor_id proposed_by at reason_code';
  return columns
    .split(' ')
    .map((column) => `${row}.${column}`)
    .join(', ');
}

/**
 * Every row that names a reason gets the id of what it said: until now there was one row for each code. The history
 * refuses any rewriting, so that its guard is taken off for the filling and put back with the new column in it.
 */
const POINT_AT_VERSIONS = `
  DROP TRIGGER endorsement_history_words_only ON endorsement_history;
  DROP INDEX endorsement_history_reason;
  ALTER TABLE endorsement_history ADD COLUMN reason_id uuid;
  UPDATE endorsement_history h SET reason_id = r.id FROM reason r WHERE r.purpose = h.action AND r.code = h.reason_code;
  ALTER TABLE endorsement_history ADD CONSTRAINT endorsement_history_reason
    FOREIGN KEY (reason_id, action, reason_code) REFERENCES reason (id, purpose, code);
  CREATE INDEX endorsement_history_reason_version ON endorsement_history (reason_id) WHERE reason_id IS NOT NULL;
  CREATE TRIGGER endorsement_history_words_only BEFORE UPDATE ON endorsement_history
    FOR EACH ROW WHEN (NEW.reason_text IS NOT NULL
      OR (${kept('NEW')}, NEW.reason_id) IS DISTINCT FROM (${kept('OLD')}, OLD.reason_id))
    EXECUTE FUNCTION refuse_to_rewrite_history();

  ALTER TABLE pending_decision ADD COLUMN reason_id uuid;
  UPDATE pending_decision d SET reason_id = r.id FROM reason r WHERE r.purpose = d.action AND r.code = d.reason_code;
  ALTER TABLE pending_decision ADD CONSTRAINT pending_decision_reason
    FOREIGN KEY (reason_id, action, reason_code) REFERENCES reason (id, purpose, code);

  ALTER TABLE bulk_action ADD COLUMN reason_id uuid;
  UPDATE bulk_action b SET reason_id = r.id FROM reason r WHERE r.purpose = b.kind AND r.code = b.reason_code;
  ALTER TABLE bulk_action ADD CONSTRAINT bulk_action_reason
    FOREIGN KEY (reason_id, kind, reason_code) REFERENCES reason (id, purpose, code);

  ALTER TABLE undertaking_change ADD COLUMN reason_id uuid REFERENCES reason (id);
  UPDATE undertaking_change c SET reason_id = r.id FROM reason r
    WHERE r.purpose = 'refuse_undertaking' AND r.code = c.reason_code;

  ALTER TABLE erasure_request ADD COLUMN reason_id uuid REFERENCES reason (id);
  UPDATE erasure_request e SET reason_id = r.id FROM reason r
    WHERE r.purpose = 'refuse_erasure' AND r.code = e.reason_code;
`;
