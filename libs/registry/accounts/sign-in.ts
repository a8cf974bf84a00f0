import type { Registry } from '../registry.js';
import { withoutHash } from './find-staff.js';
import {
  countGuess,
  forgetFailures,
  forgetUnknownFailures,
  uncountGuess,
  type TooManyAttempts,
} from './count-guesses.js';
import { noteFailedGuess } from './failed-guess.js';
import { isKnownBrowser } from './known-browsers.js';
import { deriveToken } from '#platform/secret.js';
import { isPassword } from './password-hash.js';
import type { StaffAccount } from './staff-account.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { countUnknownSignIn, noteSignIn } from './sign-in-events.js';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';
import { removeDeadSessions } from './staff-sessions.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** What the browser keeps of an earlier sign-in, if anything. */
  readonly browser?: string;
}

export type SignInOutcome =
  { readonly account: StaffAccount } | { readonly refused: 'wrong-credentials' } | TooManyAttempts;

/**
 * Whether these credentials open an account. The answer to a wrong password and to an unknown, disabled or not yet
 * set up account is the same, and takes as long (DESIGN rule 7): each is counted and written down.
 */
export async function signIn(registry: Registry, credentials: Credentials): Promise<SignInOutcome> {
  const email = canonicalAddress(credentials.email);
  const account = await registry.dataSource.manager.findOneBy(StaffAccountEntity, { email });
  const guess = {
    subject: account?.id ?? deriveToken(registry.secret, 'sign-in-email', email),
    means: 'password',
    isKnownBrowser: account !== null && (await isKnownBrowser(registry, account.id, credentials.browser)),
  } as const;
  const counted = await countGuess(registry, guess);
  if ('refused' in counted) return counted;
  const passwordHash = account?.disabledAt === null ? account.passwordHash : null;
  const isRight = await isPassword(passwordHash, credentials.password).catch(async (error: unknown) => {
    await uncountGuess(registry, guess);
    throw error;
  });
  if (!isRight || !account) {
    await (account ? noteFailedGuess(registry, account, 'password', counted) : countUnknownSignIn(registry));
    return { refused: 'wrong-credentials' };
  }
  await forgetFailures(registry, guess);
  await forgetUnknownFailures(registry);
  await removeDeadSessions(registry);
  await noteSignIn(registry, account.id, 'password_given', 'password');
  return { account: withoutHash(account) };
}
