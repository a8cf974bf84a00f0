import type { DataSource } from 'typeorm';

/** Tables about the use of the registry: that somebody looks is noted there, and changes nothing. */
const BOOKKEEPING = ['access_log', 'request_count', 'staff_session', 'worker_heartbeat'];

/** A fingerprint of every row of every table, to show that reading changed nothing. */
export async function tableFingerprints(dataSource: DataSource): Promise<Record<string, string>> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND NOT tablename = ANY($1) ORDER BY 1`,
    [BOOKKEEPING],
  );
  const fingerprints: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await dataSource.query<{ print: string }[]>(
      `SELECT coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), 'empty') AS print FROM "${name}" t`,
    );
    fingerprints[name] = row?.print ?? '';
  }
  return fingerprints;
}
