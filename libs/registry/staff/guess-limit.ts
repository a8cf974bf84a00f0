import { LessThan, MoreThan } from 'typeorm';
import { deriveToken } from '#platform/secret.js';
import { inTransaction } from '#platform/transaction.js';
import type { Registry } from '../registry.js';
import { SignInAttemptEntity } from './sign-in-attempt.entity.js';
import type { Credentials } from './sign-in.js';
import { canonicalAddress } from '#domain/mail-address/canonical-address.js';

/** So many failures in this time, for one account from one connection; other connections may still try. */
export const MAXIMUM_FAILURES = 10;
export const WINDOW_MINUTES = 15;

type Pair = Pick<SignInAttemptEntity, 'emailHash' | 'addressHash'>;

/**
 * Counts a try before it is made, so that many at once get no further than one after the other. It stays counted as a
 * failure until {@link forgetFailures}.
 *
 * @returns false when there were too many failures; such a try is not counted, or the wait would never end
 */
export function mayTry(registry: Registry, credentials: Omit<Credentials, 'password'>): Promise<boolean> {
  const pair = pairOf(registry, credentials);
  const at = registry.clock.now();
  const counting = { ...pair, at: MoreThan(windowStart(at)) };
  return inTransaction(registry.dataSource, async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [pair.emailHash + pair.addressHash]);
    if ((await manager.countBy(SignInAttemptEntity, counting)) >= MAXIMUM_FAILURES) return false;
    await manager.insert(SignInAttemptEntity, { ...pair, at });
    return true;
  });
}

/** The right password wipes the slate; failures of anybody that no longer count go with it. */
export async function forgetFailures(registry: Registry, credentials: Omit<Credentials, 'password'>): Promise<void> {
  const { manager } = registry.dataSource;
  await manager.delete(SignInAttemptEntity, pairOf(registry, credentials));
  await manager.delete(SignInAttemptEntity, { at: LessThan(windowStart(registry.clock.now())) });
}

function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MINUTES * 60_000);
}

function pairOf({ secret }: Registry, { email, address }: Omit<Credentials, 'password'>): Pair {
  return {
    emailHash: deriveToken(secret, 'sign-in-email', canonicalAddress(email)),
    addressHash: deriveToken(secret, 'sign-in-address', networkOf(address)),
  };
}

/** The connection that is counted: an IPv4 address, or the first half of an IPv6 one, which is one household's. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!address.includes(':')) return address;
  const [left = '', right] = address.split('%')[0]?.toLowerCase().split('::') ?? [];
  const head = left === '' ? [] : left.split(':');
  const tail = right ? right.split(':') : [];
  const whole =
    right === undefined ? head : [...head, ...Array<string>(8 - head.length - tail.length).fill('0'), ...tail];
  return whole
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}
