import { setTimeout as pause } from 'node:timers/promises';
import { prepareDrafts } from './drafts.ts';
import { median } from './percentile.ts';
import { untilItAnswers } from './program.ts';
import { milliseconds, type Result } from './result.ts';
import { openStaffDesk, type StaffDesk } from './staff-desk.ts';
import type { Stand } from './stand.ts';
import { submitAll } from './submissions.ts';
import { client } from './wire.ts';

const SAMPLES = 20;
const LONGEST_MS = 2000;
const POLL_MS = 5;
const PATIENCE_MS = 30_000;

/** From the commit of staff's decision to the moment when the open data shows the signatory. */
export async function verifiedToVisible(stand: Stand): Promise<Result[]> {
  const drafts = await prepareDrafts(stand, SAMPLES);
  await submitAll(stand, drafts, 4);
  const staff = await openStaffDesk(stand.database, stand.useCases);
  const worker = stand.startWorker();
  try {
    await untilItAnswers(`${stand.webUrl}/health/status`, worker);
    const times: number[] = [];
    for (const { token } of drafts) times.push(await oneDecision(stand, staff, token));
    const longest = Math.max(...times);
    return [
      {
        measure: `verified → visible, median / longest of ${String(times.length)}`,
        registry: `${milliseconds(median(times))} / ${milliseconds(longest)}`,
        target: `≤ ${String(LONGEST_MS / 1000)} s`,
        isMet: longest <= LONGEST_MS,
      },
    ];
  } finally {
    await worker.stop();
  }
}

async function oneDecision({ webUrl }: Stand, staff: StaffDesk, draftToken: string): Promise<number> {
  const { endorsementId, number } = await staff.confirm(draftToken);
  const { ask, close } = client(1);
  await staff.verify(endorsementId);
  const committed = performance.now();
  while (!(await ask(`${webUrl}/data/signatories.json`)).body.includes(`"number":${String(number)},`)) {
    if (performance.now() - committed > PATIENCE_MS) throw new Error('A verified endorsement did not become visible.');
    await pause(POLL_MS);
  }
  close();
  return performance.now() - committed;
}
