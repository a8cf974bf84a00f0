import type pg from 'pg';

export interface Added {
  /** The address of the contact of the endorsement number `n`, in SQL. */
  readonly email: string;
  /** So many of them have a mail that is due, and that nobody waits for. */
  readonly mails: number;
}

/** Adds public endorsements of nobody, `WC-DRILL-1` and so on. */
export async function addEndorsements(database: pg.Pool, count: number, { email, mails }: Added): Promise<void> {
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE filling ON COMMIT DROP AS
        SELECT gen_random_uuid() AS id, gen_random_uuid() AS place, n FROM generate_series(1, $1::int) n`,
      [count],
    );
    await client.query(
      `INSERT INTO local_government (id, kind, name, slug, country, origin)
        SELECT place, 'town', 'Drilltown ' || n, 'drilltown', 'ZA', 'described' FROM filling`,
    );
    await client.query(
      `INSERT INTO endorsement (id, reference, status, local_government_id, pact_version, pact_language, pact_text_hash,
         mandate_kind, mandate_date, publish_signatory_name, signed_on, submitted_at, confirmed_at, verified_at,
         published_at, version)
        SELECT id, 'WC-DRILL-' || n, 'verified', place, '1.0', 'en', repeat('0', 64), 'council_decision', '2026-01-01',
          false, '2026-01-01', now(), now(), now(), now(), 3 FROM filling`,
    );
    await client.query(
      `INSERT INTO endorsement_people (endorsement_id, signatory_name, signatory_office, contact_name, contact_role,
         contact_email, contact_language)
        SELECT id, 'Ada Example', 'Mayor', 'Ben Example', 'Officer', ${email}, 'en' FROM filling`,
    );
    await client.query(
      `INSERT INTO outbox (job, queue, subject)
        SELECT 'mail.endorsement-published', 'mail', jsonb_build_object('endorsementId', id) FROM filling WHERE n <= $1`,
      [mails],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}
