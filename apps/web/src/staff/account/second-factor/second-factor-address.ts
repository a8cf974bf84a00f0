import type { FastifyRequest } from 'fastify';
import type { PasskeyCeremony, PasskeyPurpose } from '#registry/accounts/second-factor/passkey-challenge.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { returnAddress, returningTo } from '../../../access/staff-address.js';
import type { PageContext } from '../../../http/page-context.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';

/** The steps below the page that asks for the second factor. */
export type SecondFactorStep = '' | '/passkey' | '/recovery-code' | '/set-up' | '/set-up/app' | '/set-up/passkey';

/** Address of a step, which carries where to go on to. */
export function stepAddress({ t }: PageContext, step: SecondFactorStep, returnTo: unknown): string {
  return returningTo(localePath(t.locale, SITE_PATHS.staffSecondFactor + step), returnAddress(returnTo));
}

/** Where to go on to when the second factor was shown. */
export function goOnAddress({ t }: PageContext, returnTo: unknown): string {
  return returnAddress(returnTo) ?? localePath(t.locale, SITE_PATHS.staffQueue);
}

/** Asking this person, in this session and on this site, for a passkey. */
export function ceremonyOf(
  { session }: FastifyRequest,
  { site }: PageContext,
  { id }: SignedInStaff,
  purpose: PasskeyPurpose,
): PasskeyCeremony {
  return { purpose, accountId: id, sessionId: session.sessionId, origin: new URL(site.publicUrl).origin };
}
