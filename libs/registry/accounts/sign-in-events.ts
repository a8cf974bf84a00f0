import { requestNetwork } from '#platform/request-network.js';
import type { Registry } from '../registry.js';
import { noteStaffEvent } from './staff-events.js';

/** By what somebody shows that it is them. */
export const SIGN_IN_MEANS = ['password', 'app', 'passkey', 'recovery_code'] as const;
export type SignInMeans = (typeof SIGN_IN_MEANS)[number];

/** Writes down that somebody showed who they are: the password, a second factor, or that one once more. */
export function noteSignIn(
  registry: Registry,
  accountId: string,
  action: 'password_given' | 'signed_in' | 'factor_shown',
  means: SignInMeans,
): Promise<void> {
  const event = { accountId, by: accountId, action, after: means } as const;
  return noteStaffEvent(registry.dataSource.manager, registry, event);
}

/** Writes down that somebody, nobody knows who, tried to get into an account and did not. */
export function noteFailedSignIn(registry: Registry, accountId: string, means: SignInMeans): Promise<void> {
  const event = { accountId, by: null, action: 'sign_in_failed', after: means } as const;
  return noteStaffEvent(registry.dataSource.manager, registry, event);
}

/** Counts, by day and network, a try with an address that no account has. The address itself is not kept. */
export async function countUnknownSignIn({ dataSource, clock }: Registry): Promise<void> {
  await dataSource.query(
    `INSERT INTO unknown_sign_in AS known (day, network, tries, last_at)
     VALUES (($1::timestamptz AT TIME ZONE 'UTC')::date, $2, 1, $1)
     ON CONFLICT (day, network) DO UPDATE SET tries = known.tries + 1, last_at = excluded.last_at`,
    [clock.now(), requestNetwork()],
  );
}
