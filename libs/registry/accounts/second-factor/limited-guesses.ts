import type { Registry } from '../../registry.js';
import { countGuess, forgetFailures, type GuessedMeans, type TooManyAttempts } from '../count-guesses.js';
import { noteFailedGuess } from '../failed-guess.js';
import { isKnownBrowser } from '../known-browsers.js';
import { StaffAccountEntity } from '../staff-account.entity.js';

/** What came of a code: it was right, it was not (or was used before), or there were too many wrong ones. */
export type CodeOutcome = 'passed' | 'wrong' | TooManyAttempts;

/**
 * Checks a typed code, so many times per account and no more: six digits are guessed soon by whoever may try often.
 * All connections count together, since whoever gets here knows the password.
 *
 * @param means what the code is of; a wrong one is written down
 * @param browser what the browser keeps of an earlier sign-in, if anything
 * @param isRight whether the code is right; uses it up if so
 */
export async function limited(
  registry: Registry,
  {
    accountId,
    means,
    browser,
  }: { readonly accountId: string; readonly means: GuessedMeans; readonly browser?: string },
  isRight: () => Promise<boolean>,
): Promise<CodeOutcome> {
  const guess = { subject: accountId, means, isKnownBrowser: await isKnownBrowser(registry, accountId, browser) };
  const counted = await countGuess(registry, guess);
  if ('refused' in counted) return counted;
  if (!(await isRight())) {
    const account = await registry.dataSource.manager.findOneByOrFail(StaffAccountEntity, { id: accountId });
    await noteFailedGuess(registry, account, means, counted);
    return 'wrong';
  }
  await forgetFailures(registry, guess);
  return 'passed';
}
