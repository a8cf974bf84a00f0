import { percentile } from './percentile.ts';
import { milliseconds, type Result } from './result.ts';
import { startRandom, type Random } from './seeded-random.ts';
import type { Stand } from './stand.ts';
import { atATime, client } from './wire.ts';

const TARGET_MS = 100;
const QUERIES = 200;
const AT_A_TIME = 2;

interface Query {
  readonly text: string;
  readonly country: string;
}

/** Times of place searches over HTTP: beginnings of names, whole names and misspelt ones, in the gazetteer's scripts. */
export async function placeSearch(stand: Stand): Promise<Result[]> {
  const queries = await placeQueries(stand);
  const inCountry = queries.map(({ text, country }) => new URLSearchParams({ q: text, country }));
  const everywhere = queries.map(({ text }) => new URLSearchParams({ q: text }));
  return [
    await timed(stand, 'place search in a country', inCountry),
    await timed(stand, 'place search everywhere', everywhere),
  ];
}

async function timed(stand: Stand, measure: string, queries: URLSearchParams[]): Promise<Result> {
  const { ask, close } = client(AT_A_TIME);
  const answers = await atATime(queries, AT_A_TIME, (query) => ask(`${stand.webUrl}/api/places?${query.toString()}`));
  close();
  const refused = answers.find(({ status }) => status !== 200);
  if (refused) throw new Error(`A place search was answered ${String(refused.status)}: ${refused.body.toString()}`);
  const times = answers.map((answer) => answer.milliseconds);
  const p95 = percentile(times, 0.95);
  return {
    measure: `${measure}, p50 / p95 of ${String(times.length)}`,
    registry: `${milliseconds(percentile(times, 0.5))} / ${milliseconds(p95)}`,
    target: `p95 ≤ ${String(TARGET_MS)} ms`,
    isMet: p95 <= TARGET_MS,
  };
}

/** The same queries in every run: drawn from the gazetteer, evenly over scripts, two fifths of them Latin. */
async function placeQueries({ database }: Stand): Promise<Query[]> {
  const { rows } = await database.query<{ name: string; country: string }>(
    `WITH drawn AS (
       SELECT name, country, script, row_number() OVER (PARTITION BY script ORDER BY md5(place_id || normalised)) AS turn
       FROM place_name WHERE char_length(normalised) >= 2
     ), sized AS (SELECT *, count(*) OVER (PARTITION BY script) AS of_script FROM drawn)
     SELECT name, country FROM sized WHERE of_script >= 500
     ORDER BY turn > CASE WHEN script = 'latin' THEN $1::int * 2 / 5 ELSE 0 END, turn, script LIMIT $1`,
    [QUERIES],
  );
  const random = startRandom(1);
  return rows.map(({ name, country }, index) => ({ country, text: typedAs(index % 4, name, random) }));
}

/** Half beginnings, a quarter whole names, a quarter misspelt ones. */
function typedAs(kind: number, name: string, random: Random): string {
  const letters = [...name];
  if (kind < 2) return letters.slice(0, 3 + random(4)).join('');
  if (kind === 2 || letters.length < 4) return name;
  const at = 1 + random(letters.length - 2);
  const [left = '', right = ''] = letters.slice(at, at + 2);
  // Two neighbours in each other's place, or one left out: what hurried fingers do.
  return letters.toSpliced(at, 2, ...(random(2) === 0 ? [right, left] : [right])).join('');
}
