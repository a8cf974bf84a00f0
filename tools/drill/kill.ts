import { prepareDrafts } from '../bench/drafts.ts';
import type { Program } from '../bench/program.ts';
import { Stand } from '../bench/stand.ts';
import { Sentence } from '../sentence.ts';
import { pause, signPersistently } from './persistent-signer.ts';
import { signedAndMailed } from './signed-and-mailed.ts';

export const name = 'kill';

const SIGNATURES = 120;
const EVERY_MS = 200;
const BETWEEN_KILLS_MS = 3_000;

/**
 * Kills web and worker in turns, without a good-bye, while people sign. Whoever was told that their signature was taken
 * has it, once, and the mail that asks to confirm it; a mail that left twice is the same mail.
 * @throws Sentence that says what did not hold
 */
export async function run(): Promise<string> {
  const stand = new Stand({ OUTBOX_RETRY_SECONDS: '3' });
  try {
    await stand.start();
    const drafts = await prepareDrafts(stand, SIGNATURES);
    let worker = stand.startWorker();
    const killed = { web: 0, worker: 0 };
    let isSigning = true;
    const signing = signPersistently(stand, drafts, EVERY_MS).finally(() => {
      isSigning = false;
    });
    // It is awaited below; until then a failure is nobody's.
    signing.catch(() => undefined);
    for (;;) {
      await pause(BETWEEN_KILLS_MS);
      if (!isSigning) break;
      if (killed.web < killed.worker) {
        await end(stand.webProcess);
        killed.web += 1;
        await stand.startWeb();
      } else {
        await end(worker);
        killed.worker += 1;
        worker = stand.startWorker();
      }
    }
    const again = await signing;
    const { signed, mails, copies } = await signedAndMailed(stand);
    const sentence = `web was killed ${String(killed.web)} times and the worker ${String(killed.worker)} times: ${String(signed)} endorsements and ${String(mails)} mails of ${String(SIGNATURES)} accepted signatures (aim: as many), ${String(copies)} copies of the same mail, the button was pressed again ${String(again)} times`;
    if (killed.web === 0 || signed !== SIGNATURES || mails !== SIGNATURES) throw new Sentence(sentence);
    return sentence;
  } finally {
    await stand.stop();
  }
}

async function end(program: Program): Promise<void> {
  program.process.kill('SIGKILL');
  await program.ended;
}
