import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from '#registry/registry.js';
import type { FactorKind } from '#registry/accounts/second-factor/factors.js';
import { passSecondFactor } from '../../../access/pass-second-factor.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { seeOther, withStatus } from '../../../http/outcome.js';
import type { PageContext } from '../../../http/page-context.js';
import { localePath, SITE_PATHS } from '../../../views/site-paths.js';
import { RecoveryCodesPage } from '../recovery-codes-page.js';
import { goOnAddress } from './second-factor-address.js';

interface SetUp {
  readonly page: PageContext;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly owner: SignedInStaff;
  readonly returnTo: unknown;
  /** What was added. */
  readonly kind: FactorKind;
}

/**
 * A factor was added, and shown thereby. After the first one come the recovery codes; they answer the form itself,
 * because nothing keeps them that a page could read later.
 */
export async function afterSetUp(
  registry: Registry,
  { page, request, reply, owner, returnTo, kind }: SetUp,
  codes: readonly string[] | null,
) {
  await passSecondFactor(registry, { request, reply }, owner, kind);
  if (!codes) return seeOther(`${localePath(page.t.locale, SITE_PATHS.staffAccount)}?done=added`);
  return withStatus(
    200,
    <RecoveryCodesPage page={page} staff={owner} codes={codes} goOn={goOnAddress(page, returnTo)} />,
  );
}
