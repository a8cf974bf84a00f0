import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { prepareDrafts, signature, type PreparedDraft } from '../bench/drafts.ts';
import { percentile } from '../bench/percentile.ts';
import { milliseconds, whole } from '../bench/result.ts';
import { Stand } from '../bench/stand.ts';
import { client } from '../bench/wire.ts';
import type { Finding } from './drill.ts';

const SECONDS = 60;
const CONNECTIONS = 40;
/** A person sends a form about so often; each is timed by itself. */
const FORM_EVERY_MS = 500;
const LONGEST_FORM_MS = 300;
const FLOODER = fileURLToPath(new URL('flooder.ts', import.meta.url));

/** What the flooder was answered, by status. */
type Answered = Readonly<Record<string, number>>;

/**
 * Forty connections, each from another network, ask for the worst searches for a minute, from a process of their own.
 * Meanwhile forms are signed, one after the other.
 */
export async function flood(): Promise<Finding[]> {
  const stand = new Stand();
  try {
    await stand.start();
    const drafts = await prepareDrafts(stand, 20 + (SECONDS * 1000) / FORM_EVERY_MS);
    const calm = await signEach(stand, drafts.splice(0, 20), FORM_EVERY_MS / 5);
    const flooder = fork(FLOODER, [stand.webUrl, String(CONNECTIONS)]);
    await once(flooder, 'message');
    const forms = await signEach(stand, drafts, FORM_EVERY_MS);
    const ready = await client(1).ask(`${stand.webUrl}/health/ready`);
    const answered = await end(flooder);
    return [
      {
        sentence:
          `${whole(forms.length)} forms in ${String(SECONDS)} s of flood: median ${milliseconds(percentile(forms, 0.5))}, ` +
          `longest ${milliseconds(Math.max(...forms))} (≤ ${String(LONGEST_FORM_MS)} ms); ` +
          `before it ${milliseconds(percentile(calm, 0.5))}, ${milliseconds(Math.max(...calm))}`,
        isMet: Math.max(...forms) <= LONGEST_FORM_MS,
      },
      {
        sentence: `the flood was answered with ${JSON.stringify(answered)}: searches, and 503 for what was too much`,
        isMet: Object.keys(answered).every((status) => ['200', '503', '429'].includes(status)),
      },
      {
        sentence: `ready answered ${String(ready.status)} in ${milliseconds(ready.milliseconds)} at the end of it`,
        isMet: ready.status === 200,
      },
    ];
  } finally {
    await stand.stop();
  }
}

/** Signs the drafts at a steady pace, and times each. A form that is not accepted counts as endless. */
async function signEach(stand: Stand, drafts: readonly PreparedDraft[], everyMs: number): Promise<number[]> {
  const { ask, close } = client(4);
  const times: number[] = [];
  const begun = performance.now();
  for (const [index, draft] of drafts.entries()) {
    const pause = begun + index * everyMs - performance.now();
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    const { body, options } = signature(stand, draft);
    const answer = await ask(`${stand.webUrl}/en/sign/check`, options, body);
    times.push(answer.status === 303 ? answer.milliseconds : Infinity);
  }
  close();
  return times;
}

async function end(flooder: ChildProcess): Promise<Answered> {
  const answered = once(flooder, 'message') as Promise<[Answered]>;
  flooder.send('end');
  const [counts] = await answered;
  flooder.disconnect();
  await once(flooder, 'exit');
  return counts;
}
