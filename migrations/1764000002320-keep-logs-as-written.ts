import type { MigrationInterface, QueryRunner } from 'typeorm';

const LOGS = ['access_log', 'staff_event'];

/**
 * What was logged is not rewritten, and only retention deletes it, which says so in its transaction. A check's answer
 * may be replaced when the history, which nobody can rewrite, tells of it; a note beside a check may only be emptied.
 */
export class KeepLogsAsWritten1764000002320 implements MigrationInterface {
  name = 'KeepLogsAsWritten1764000002320';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_to_rewrite_logs() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' AND current_setting('registry.retention', true) = 'on' THEN
            RETURN OLD;
          END IF;
          RAISE EXCEPTION '% is append-only; only retention deletes from it', TG_TABLE_NAME;
        END
      $$;
      CREATE FUNCTION refuse_to_rewrite_checks() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND (NEW.endorsement_id, NEW.subject) = (OLD.endorsement_id, OLD.subject) THEN
            IF NEW.note = '' AND (NEW.result, NEW.checked_by, NEW.checked_at)
              = (OLD.result, OLD.checked_by, OLD.checked_at) THEN
              RETURN NEW;
            END IF;
            IF EXISTS (SELECT FROM endorsement_history h JOIN endorsement_history_value v ON v.history_id = h.id
                WHERE h.endorsement_id = NEW.endorsement_id AND h.action = 'check' AND h.at >= OLD.checked_at
                  AND v.field = 'check.' || NEW.subject AND v.before = OLD.result AND v.after = NEW.result
                  AND h.id = (SELECT max(id) FROM endorsement_history WHERE endorsement_id = NEW.endorsement_id)) THEN
              RETURN NEW;
            END IF;
          END IF;
          RAISE EXCEPTION 'endorsement_check changes only together with the history, and is never deleted';
        END
      $$;
      CREATE TRIGGER endorsement_check_as_history_tells BEFORE UPDATE OR DELETE ON endorsement_check
        FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_checks();
      CREATE TRIGGER endorsement_check_kept BEFORE TRUNCATE ON endorsement_check
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_checks();
      ${LOGS.map(
        (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_logs();
      CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_logs();`,
      ).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${LOGS.map(
        (table) => `DROP TRIGGER ${table}_kept ON ${table};
      DROP TRIGGER ${table}_append_only ON ${table};`,
      ).join('\n')}
      DROP TRIGGER endorsement_check_kept ON endorsement_check;
      DROP TRIGGER endorsement_check_as_history_tells ON endorsement_check;
      DROP FUNCTION refuse_to_rewrite_checks();
      DROP FUNCTION refuse_to_rewrite_logs();
    `);
  }
}
