import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../bench/percentile.ts';
import { prepareDrafts } from '../bench/drafts.ts';
import { Stand } from '../bench/stand.ts';
import { client } from '../bench/wire.ts';
import { NotRun, type Drill, type Finding } from './drill.ts';
import { uploadPicture } from './evidence-form.ts';
import { noisePicture } from './noise-picture.ts';
import { signPersistently } from './persistent-signer.ts';
import { needsMemoryOfProcesses, residentMegabytes } from './resident-memory.ts';

/** The limit of memory in docker/compose.yaml. */
const MOST_MEGABYTES = 512;
/** The last quarter of the time may have so much of what the second had. */
const MOST_GROWTH = 1.1;
const ROUND_MS = 5_000;
const SIGNATURES_A_ROUND = 5;
const READS_A_ROUND = 150;

/**
 * Everyday load for as long as is asked: reads that nobody kept, searches, signatures with their mails, documents. What
 * is kept fills up in the beginning; from the second quarter of the time to the last nothing may grow.
 */
export const memory: Drill = async ({ minutes }) => {
  if (minutes === undefined) throw new NotRun('takes two hours: npm run drill -- memory --long');
  needsMemoryOfProcesses();
  const stand = new Stand();
  try {
    await stand.start();
    const worker = stand.startWorker();
    const samples: number[][] = [[], []];
    const programs = [stand.webProcess, worker];
    const picture = noisePicture(300);
    for (const end = Date.now() + minutes * 60_000; Date.now() < end;) {
      const round = sleep(ROUND_MS);
      await Promise.all([read(stand), sign(stand, picture)]);
      programs.forEach((program, at) => samples[at]?.push(residentMegabytes(program)));
      await round;
    }
    return ['web', 'worker'].map((program, at) => findingOf(program, samples[at] ?? [], minutes));
  } finally {
    await stand.stop();
  }
};

function findingOf(program: string, samples: readonly number[], minutes: number): Finding {
  const quarter = Math.floor(samples.length / 4);
  const second = percentile(samples.slice(quarter, 2 * quarter), 0.5);
  const last = percentile(samples.slice(-quarter), 0.5);
  const most = Math.max(...samples);
  return {
    sentence: `${program} for ${String(minutes)} minutes: median ${second.toFixed(0)} MB in the second quarter, ${last.toFixed(0)} MB in the last (aim: ≤ ${String(MOST_GROWTH)} times), ${most.toFixed(0)} MB at most (aim: ≤ ${String(MOST_MEGABYTES)})`,
    isMet: quarter > 0 && last <= second * MOST_GROWTH && most <= MOST_MEGABYTES,
  };
}

let asked = 0;

async function read(stand: Stand): Promise<void> {
  const { ask, close } = client(4);
  for (let count = 0; count < READS_A_ROUND; count += 4) {
    asked += 1;
    const word = asked.toString(36);
    const paths = ['/en', `/fr/signatories?q=${word}`, `/api/signatories?q=${word}`, `/api/places?q=sa${word}`];
    await Promise.all(paths.map((path) => ask(`${stand.webUrl}${path}`)));
  }
  close();
}

async function sign(stand: Stand, picture: Buffer): Promise<void> {
  const [withDocument, ...drafts] = await prepareDrafts(stand, SIGNATURES_A_ROUND);
  if (!withDocument) return;
  await uploadPicture(stand, withDocument, `198.51.${String(asked % 200)}.7`, picture);
  await signPersistently(stand, [withDocument, ...drafts], 100);
}
