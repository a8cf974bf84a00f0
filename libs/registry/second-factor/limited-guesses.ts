import type { Registry } from '../registry.js';
import { noteFailedSignIn, type SignInMeans } from '../staff/sign-in-events.js';
import { forgetFailures, mayTry } from '../staff/guess-limit.js';

/** What came of a code: it was right, it was not (or was used before), or there were too many wrong ones. */
export type CodeOutcome = 'passed' | 'wrong' | 'too-many-attempts';

/**
 * Checks a typed code, so many times per account and no more: six digits are guessed soon by whoever may try often.
 * All connections count together, since whoever gets here knows the password.
 *
 * @param means what the code is of; a wrong one is written down
 * @param isRight whether the code is right; uses it up if so
 */
export async function limited(
  registry: Registry,
  accountId: string,
  means: SignInMeans,
  isRight: () => Promise<boolean>,
): Promise<CodeOutcome> {
  const guesses = { email: `second factor of ${accountId}`, address: 'anywhere' };
  if (!(await mayTry(registry, guesses))) return 'too-many-attempts';
  if (!(await isRight())) {
    await noteFailedSignIn(registry, accountId, means);
    return 'wrong';
  }
  await forgetFailures(registry, guesses);
  return 'passed';
}
