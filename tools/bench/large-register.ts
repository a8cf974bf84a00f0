import { fillRegister } from './fill-register.ts';
import { median } from './percentile.ts';
import { milliseconds, type Result } from './result.ts';
import type { Stand } from './stand.ts';

const ENDORSEMENTS = 250_000;
const SAMPLES = 7;
/** A chart may look at everything, but not each by itself; the undertakings alone are three rows for each endorsement. */
const MOST_PASSES = 10;
/** What is looked for each minute must not look at everything. */
const MOST_OF_A_PASS = 0.1;

/**
 * What staff's dashboard and the worker's look for duplicates cost when there are very many endorsements, beside one
 * plain pass over all of them.
 */
export async function deskOfALargeRegister(stand: Stand): Promise<Result[]> {
  const { call, registry } = stand.useCases;
  await fillRegister(stand.database, ENDORSEMENTS);
  await call.findMissingSuspicions(registry);
  const pass = await timed(() =>
    stand.database.query('SELECT e.origin, max(e.confirmed_at), count(*) FROM endorsement e GROUP BY 1'),
  );
  const dashboard = await timed(async () => {
    const { byCountry } = await call.readInsight(registry);
    const counted = byCountry.reduce((sum, { count }) => sum + count, 0);
    if (counted < ENDORSEMENTS / 2) throw new Error(`The dashboard counts ${String(counted)} endorsements only.`);
  });
  const search = await timed(async () => {
    if ((await call.findMissingSuspicions(registry)) > 0) throw new Error('There was something to search.');
  });
  return [
    beside(`dashboard of ${ENDORSEMENTS.toLocaleString('en')} endorsements`, dashboard, pass, MOST_PASSES),
    beside('looking for duplicates when nothing is new', search, pass, MOST_OF_A_PASS),
  ];
}

function beside(measure: string, time: number, pass: number, most: number): Result {
  return {
    measure,
    registry: milliseconds(time),
    beside: `one pass over all: ${milliseconds(pass)}`,
    ratio: (time / pass).toFixed(2),
    target: `≤ ${String(most)}`,
    isMet: time / pass <= most,
  };
}

/** The median of some, after one that fills the caches. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  await act();
  const times: number[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    const begun = performance.now();
    await act();
    times.push(performance.now() - begun);
  }
  return median(times);
}
