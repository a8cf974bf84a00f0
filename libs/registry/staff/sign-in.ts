import type { Registry } from '../registry.js';
import { withoutHash } from './find-staff.js';
import { forgetFailures, mayTry } from './guess-limit.js';
import { isPassword } from './password-hash.js';
import type { StaffAccount } from './staff-account.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import { countUnknownSignIn, noteFailedSignIn, noteSignIn } from './sign-in-events.js';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';
import { removeDeadSessions } from './staff-sessions.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** IP address of the connection. */
  readonly address: string;
}

export type SignInOutcome =
  { readonly account: StaffAccount } | { readonly refused: 'wrong-credentials' | 'too-many-attempts' };

/**
 * Whether these credentials open an account. The answer to a wrong password and to an unknown, disabled or not yet
 * set up account is the same, and takes as long (DESIGN rule 7): each writes one row.
 */
export async function signIn(registry: Registry, credentials: Credentials): Promise<SignInOutcome> {
  if (!(await mayTry(registry, credentials))) return { refused: 'too-many-attempts' };
  const account = await registry.dataSource.manager.findOneBy(StaffAccountEntity, {
    email: canonicalAddress(credentials.email),
  });
  const passwordHash = account?.disabledAt === null ? account.passwordHash : null;
  if (!(await isPassword(passwordHash, credentials.password)) || !account) {
    await (account ? noteFailedSignIn(registry, account.id, 'password') : countUnknownSignIn(registry));
    return { refused: 'wrong-credentials' };
  }
  await forgetFailures(registry, credentials);
  await removeDeadSessions(registry);
  await noteSignIn(registry, account.id, 'password_given', 'password');
  return { account: withoutHash(account) };
}
