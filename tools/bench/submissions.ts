import { prepareDrafts, signature, type PreparedDraft } from './drafts.ts';
import { median, percentile } from './percentile.ts';
import { findPgbench, pgbenchRate, preparePgbench } from './pgbench.ts';
import { startReader } from './reader.ts';
import { milliseconds, percent, whole, type Result } from './result.ts';
import { requireRowsOf, rowCounts } from './row-counts.ts';
import type { Stand } from './stand.ts';
import { atATime, client } from './wire.ts';

const LEAST_RATE = 300;
const SLOWEST_READ_MS = 100;
const CLIENTS = 32;
const ROUNDS = 3;
const SUBMISSIONS = 1200;
const PGBENCH_SECONDS = 3;
const READS_PER_SECOND = 100;

/**
 * Signed forms a second, from the request to the committed transaction, beside pgbench writing the same rows; and how
 * long readers of the home page wait meanwhile.
 */
export async function submissionsBesidePgbench(stand: Stand): Promise<Result[]> {
  const pgbench = findPgbench();
  if (pgbench !== undefined) await preparePgbench(stand, 60_000);
  await submissionRate(stand, 200);
  const rates: number[] = [];
  const pgbenchRates: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rates.push(await submissionRate(stand, SUBMISSIONS));
    if (pgbench !== undefined) pgbenchRates.push(await pgbenchRate(pgbench, stand, CLIENTS, PGBENCH_SECONDS));
  }
  const ratesWhileRead: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const reader = startReader(`${stand.webUrl}/en`, READS_PER_SECOND);
    try {
      ratesWhileRead.push(await submissionRate(stand, SUBMISSIONS));
    } finally {
      reads.push(...(await reader.stop()));
    }
  }
  const [rate, whileRead, slowest] = [median(rates), median(ratesWhileRead), percentile(reads, 0.99)];
  return [
    {
      measure: 'submissions, nothing lost',
      registry: `${whole(rate)}/s`,
      ...(pgbench === undefined
        ? { beside: 'pgbench not found: skipped' }
        : { beside: `pgbench ${whole(median(pgbenchRates))}/s`, ratio: percent(rate / median(pgbenchRates)) }),
      target: `≥ ${String(LEAST_RATE)}/s`,
      isMet: rate >= LEAST_RATE,
    },
    {
      measure: `home page p99 during ${whole(whileRead)} submissions a second`,
      registry: milliseconds(slowest),
      target: `≤ ${String(SLOWEST_READ_MS)} ms at ≥ ${String(LEAST_RATE)}/s`,
      isMet: slowest <= SLOWEST_READ_MS && whileRead >= LEAST_RATE,
    },
  ];
}

/** Signs so many forms, and requires that every row of each is there. */
async function submissionRate(stand: Stand, count: number): Promise<number> {
  const drafts = await prepareDrafts(stand, count);
  const before = await rowCounts(stand.database);
  const begun = performance.now();
  await submitAll(stand, drafts, CLIENTS);
  const seconds = (performance.now() - begun) / 1000;
  requireRowsOf(count, before, await rowCounts(stand.database));
  return count / seconds;
}

/** Signs the drafts, so many at a time. */
export async function submitAll(stand: Stand, drafts: readonly PreparedDraft[], most: number): Promise<void> {
  const { ask, close } = client(most);
  await atATime(drafts, most, async (draft) => {
    const { body, options } = signature(stand, draft);
    const { status, headers } = await ask(`${stand.webUrl}/en/sign/check`, options, body);
    if (status !== 303 || headers.location !== '/en/sign/submitted') {
      throw new Error(`A submission was answered ${String(status)} ${headers.location ?? ''}.`);
    }
  });
  close();
}
