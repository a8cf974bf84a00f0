import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables of which only rows are added; the triggers on rows do not see a TRUNCATE. */
const KEPT = ['endorsement_history_value', 'consent', 'sent_mail', 'mail_repeat', 'case_note', 'erasure_evidence'];

/** A function that runs as the owner looks names up nowhere else, and in temporary tables last. */
const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';

const FUNCTIONS = [
  'erase_kept_traces(uuid)',
  'delete_kept_long_enough(text, timestamptz)',
  'note_mail_sent(text, timestamptz)',
  'drop_unsent_mail(text)',
];

/**
 * Web and worker may only add to and read what tells what happened. What has to leave it goes through functions of the
 * owner, each of which does one thing; nobody empties a table at once.
 */
export class LetOnlyTheOwnerErase1764000003060 implements MigrationInterface {
  name = 'LetOnlyTheOwnerErase1764000003060';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_to_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION '% is kept; nobody empties it', TG_TABLE_NAME;
        END
      $$;
      ${KEPT.map(
        (table) => `CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_truncate();`,
      ).join('\n')}

      CREATE FUNCTION erase_kept_traces(erased uuid) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM endorsement_people p
              WHERE p.endorsement_id = erased AND p.anonymised_at IS NOT NULL) THEN
            RAISE EXCEPTION 'The people of this endorsement are not erased' USING ERRCODE = 'check_violation';
          END IF;
          UPDATE endorsement_history_value v SET before = NULL, after = NULL FROM endorsement_history h
           WHERE h.id = v.history_id AND h.endorsement_id = erased AND v.personal
             AND (v.before IS NOT NULL OR v.after IS NOT NULL);
          UPDATE endorsement_history h SET reason_text = NULL
           WHERE h.endorsement_id = erased AND h.reason_text IS NOT NULL;
          -- What a file said of the paper may name them; that it was paper, and when, stays.
          UPDATE consent c SET basis_text = '' WHERE c.endorsement_id = erased AND c.basis_text IS NOT NULL;
          DELETE FROM sent_mail m WHERE m.endorsement_id = erased;
        END
      $$;

      CREATE FUNCTION delete_kept_long_enough(log text, due_before timestamptz) RETURNS integer
        LANGUAGE plpgsql ${AS_OWNER} AS $$
        DECLARE
          gone integer;
        BEGIN
          -- Not as a setting of the function: only a superuser may declare one of our own name there.
          PERFORM set_config('registry.retention', 'on', true);
          CASE log
            WHEN 'access_log' THEN
              DELETE FROM access_log WHERE id IN (SELECT id FROM access_log WHERE at < due_before LIMIT 1000
                FOR UPDATE SKIP LOCKED);
            WHEN 'staff_event' THEN
              DELETE FROM staff_event WHERE id IN (SELECT id FROM staff_event WHERE at < due_before LIMIT 1000
                FOR UPDATE SKIP LOCKED);
            WHEN 'sent_mail' THEN
              DELETE FROM sent_mail WHERE outbox_id IN (SELECT outbox_id FROM sent_mail
                WHERE handed_over_at < due_before LIMIT 1000 FOR UPDATE SKIP LOCKED);
          END CASE;
          GET DIAGNOSTICS gone = ROW_COUNT;
          PERFORM set_config('registry.retention', '', true);
          RETURN gone;
        END
      $$;

      CREATE FUNCTION note_mail_sent(mail text, at timestamptz) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
        BEGIN
          UPDATE sent_mail m SET sent_at = at WHERE m.outbox_id::text = mail AND m.sent_at IS NULL;
        END
      $$;

      CREATE FUNCTION drop_unsent_mail(mail text) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
        BEGIN
          DELETE FROM sent_mail m WHERE m.outbox_id::text = mail AND m.sent_at IS NULL;
        END
      $$;

      ${FUNCTIONS.map((name) => `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC;`).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${FUNCTIONS.map((name) => `DROP FUNCTION ${name};`).join('\n')}
      ${KEPT.map((table) => `DROP TRIGGER ${table}_not_emptied ON ${table};`).join('\n')}
      DROP FUNCTION refuse_to_truncate();
    `);
  }
}
