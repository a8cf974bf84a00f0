import { prepareDrafts } from '../bench/drafts.ts';
import { Stand } from '../bench/stand.ts';
import { Sentence } from '../sentence.ts';
import { ownRedis } from './own-redis.ts';
import { pause, signPersistently } from './persistent-signer.ts';
import { signedAndMailed } from './signed-and-mailed.ts';

export const name = 'redis-away';

const AWAY_MS = 60_000;
const SIGNATURES = 60;
const LONGEST_AFTER_SECONDS = 60;

/**
 * Redis, which has the queue and the shared limits, is killed for a minute. People sign all the while; afterwards every
 * mail leaves, once.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const redis = await ownRedis();
  const stand = new Stand({ QUEUE_URL: redis.url, OUTBOX_RETRY_SECONDS: '10' });
  try {
    await stand.start();
    stand.startWorker();
    const drafts = await prepareDrafts(stand, SIGNATURES);
    await signPersistently(stand, drafts.splice(0, 5), 0);
    await signedAndMailed(stand);
    const gone = performance.now();
    await redis.kill();
    const again = await signPersistently(stand, drafts, AWAY_MS / 2 / drafts.length);
    await pause(AWAY_MS - (performance.now() - gone));
    await redis.start();
    const { signed, mails, copies, seconds } = await signedAndMailed(stand);
    const sentence = `Redis was away for 60 s: ${String(SIGNATURES)} signatures were accepted (${String(again)} times the button was pressed again, aim: 0); ${String(mails)} mails had left ${seconds.toFixed(1)} s after its return (aim: all, ≤ ${String(LONGEST_AFTER_SECONDS)} s), ${String(copies)} twice (aim: 0)`;
    const isBorne = again === 0 && signed === SIGNATURES && mails === SIGNATURES && copies === 0;
    if (!isBorne || seconds > LONGEST_AFTER_SECONDS) throw new Sentence(sentence);
    return sentence;
  } finally {
    await stand.stop();
    await redis.close();
  }
}
