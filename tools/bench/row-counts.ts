import type pg from 'pg';

/** Everything that one submission writes into. */
const TABLES = [
  'endorsement',
  'endorsement_people',
  'endorsement_undertaking',
  'consent',
  'endorsement_history',
  'confirmation',
  'outbox',
  'local_government',
] as const;

export type RowCounts = Readonly<Record<(typeof TABLES)[number], number>>;

/** How many rows each table has that a submission writes. */
export async function rowCounts(database: pg.Pool): Promise<RowCounts> {
  const counted = TABLES.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ');
  const { rows } = await database.query<RowCounts>(`SELECT ${counted}`);
  const [counts] = rows;
  if (!counts) throw new Error('A count gave no row.');
  return counts;
}

/**
 * Requires that so many submissions wrote all their rows, and nothing else: none is lost, and both sides of a
 * comparison do the same work.
 * @throws {Error} that names the table
 */
export function requireRowsOf(submissions: number, before: RowCounts, after: RowCounts): void {
  const ofOne: RowCounts = {
    endorsement: 1,
    endorsement_people: 1,
    endorsement_undertaking: 2,
    consent: 4,
    endorsement_history: 1,
    confirmation: 1,
    outbox: 1,
    local_government: 1,
  };
  for (const table of TABLES) {
    const written = after[table] - before[table];
    if (written !== submissions * ofOne[table]) {
      throw new Error(`${String(submissions)} submissions wrote ${String(written)} rows into ${table}.`);
    }
  }
}
