import type { FastifyRequest } from 'fastify';
import type { Registry } from '#registry/registry.js';
import type { FactorOwner } from '#registry/accounts/second-factor/add-factor.js';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { demandFreshFactor, SecondFactorTooOld } from '../../../access/fresh-factor.guard.js';
import { hasShownSecondFactor } from '../../../access/session-facts.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';

/**
 * Who may add a factor: whoever has given the password to an account that has none, or has shown one a short while ago.
 *
 * @throws {SecondFactorTooOld} for anybody else, who is asked for it first
 */
export async function factorOwner(
  request: FastifyRequest,
  registry: Registry,
  { id }: SignedInStaff,
): Promise<FactorOwner> {
  if (hasShownSecondFactor(request)) {
    demandFreshFactor(request, registry.clock.now());
    return { accountId: id, isFirst: false };
  }
  const factors = await listFactors(registry.dataSource.manager, id);
  if (factors.length > 0) throw new SecondFactorTooOld();
  return { accountId: id, isFirst: true };
}
