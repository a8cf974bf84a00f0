import type pg from 'pg';

/** One in so many is still to be decided, and one was rejected; the others were verified. */
const EACH = 10;

/**
 * Adds endorsements by people who are not there: each of another place, over ten years, with three undertakings. When
 * the gazetteer has fewer places, they sign again and were rejected. None of it is listed, and no mail is sent.
 */
export async function fillRegister(database: pg.Pool, count: number): Promise<void> {
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO local_government (kind, name, slug, country, region_name, province_name, latitude, longitude,
         population, place_id, origin)
       SELECT p.kind, p.name, 'bench', p.country, p.region_name, p.province_name, p.latitude, p.longitude, p.population,
         p.id, 'gazetteer' FROM place p
        WHERE NOT EXISTS (SELECT FROM local_government g WHERE g.place_id = p.id) ORDER BY p.id LIMIT $1`,
      [count],
    );
    await client.query(
      `CREATE TEMP TABLE filling ON COMMIT DROP AS
       WITH g AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS turn FROM local_government WHERE slug = 'bench')
       SELECT gen_random_uuid() AS id, s.n, g.id AS government, s.n > s.places AS again,
         timestamptz '2026-11-01' - make_interval(days => s.n % 3650, secs => s.n) AS submitted_at
       FROM (SELECT n, places, n % places AS turn FROM generate_series(1, $1::int) n, (SELECT count(*) FROM g) c (places)) s
         JOIN g USING (turn)`,
      [count],
    );
    await client.query(
      `INSERT INTO endorsement (id, reference, status, local_government_id, pact_version, pact_language, pact_text_hash,
         mandate_kind, mandate_date, mandate_reference, publish_signatory_name, signed_on, submitted_at, confirmed_at,
         verified_at, rejected_at, version)
       SELECT id, 'WC-BENCH-' || n, s.status, government, '1.0', 'en', repeat('0', 64), 'council_decision',
         submitted_at::date, 'Resolution ' || n || ' of the council of the local government', true, submitted_at::date,
         submitted_at, submitted_at + interval '1 hour',
         CASE s.status WHEN 'verified' THEN submitted_at + make_interval(days => n % 30 + 1) END,
         CASE s.status WHEN 'rejected' THEN submitted_at + make_interval(days => n % 40 + 1) END, 3
       FROM filling, LATERAL (SELECT CASE WHEN again OR n % $1 = 1 THEN 'rejected'
         WHEN n % $1 = 0 THEN 'in_review' ELSE 'verified' END) s (status)`,
      [EACH],
    );
    await client.query(
      `INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on)
       SELECT id, u, submitted_at::date FROM filling, unnest(ARRAY['rights', 'culture', 'health']) u`,
    );
    await client.query(
      `INSERT INTO endorsement_people (endorsement_id, signatory_name, signatory_office, contact_name, contact_role,
         contact_email, contact_language)
       SELECT id, 'Ada Example', 'Mayor', 'Ben Example', 'Officer', 'ben@b' || n || '.example.org', 'en' FROM filling`,
    );
    // As if each had been compared when it came in: that is measured elsewhere, and takes its time.
    await client.query('INSERT INTO duplicate_search (endorsement_id, at) SELECT id, submitted_at FROM filling');
    await client.query('DELETE FROM duplicate_search_due d USING filling f WHERE f.id = d.endorsement_id');
    await client.query('COMMIT');
    await client.query('VACUUM (ANALYZE) endorsement, endorsement_undertaking, local_government, duplicate_search_due');
  } finally {
    client.release();
  }
}
