import { signature, type PreparedDraft } from '../bench/drafts.ts';
import type { Stand } from '../bench/stand.ts';
import { client } from '../bench/wire.ts';
import { Sentence } from '../sentence.ts';

const PATIENCE_MS = 300_000;
const PAUSE_MS = 200;

/**
 * Signs drafts, one beginning each so often. Whoever gets no answer, or is asked to come again, presses the button
 * again, as people do.
 *
 * @returns how many answers were not the one hoped for
 * @throws Sentence when one is not accepted in five minutes
 */
export async function signPersistently(
  stand: Stand,
  drafts: readonly PreparedDraft[],
  everyMs: number,
): Promise<number> {
  const { ask, close } = client(8);
  const again = async (draft: PreparedDraft): Promise<number> => {
    const { body, options } = signature(stand, draft);
    let tries = 0;
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; tries += 1) {
      const answer = await ask(`${stand.webUrl}/en/sign/check`, options, body).catch(() => undefined);
      if (answer?.status === 303) return tries;
      await pause(PAUSE_MS);
    }
    throw new Sentence('A signature was not accepted within five minutes.');
  };
  try {
    const begun = drafts.map(async (draft, at) => {
      await pause(at * everyMs);
      return again(draft);
    });
    return (await Promise.all(begun)).reduce((sum, tries) => sum + tries, 0);
  } finally {
    close();
  }
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
