import { In, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { roleInForce } from '#domain/staff/account-powers.js';
import { hasPower, isRaised, type StaffPower } from '#domain/staff/staff-powers.js';
import { isStaffRole } from '#domain/staff/staff-role.js';
import { mayActTogether } from '#domain/staff/two-people.js';
import { StaffAccountEntity } from './staff-account.entity.js';

export interface TwoPeople {
  /** The account of who proposed. */
  readonly first: string;
  /** The account of who confirms. */
  readonly second: string;
  readonly at: Date;
}

/**
 * Makes sure that two accounts are two people who may agree on a change now, whatever they were when it was proposed.
 * Neither can be disabled or lowered before the caller's transaction ends.
 *
 * @throws {DomainError} `proposal.same-person`, also for two addresses of one mailbox; `proposal.proposer-gone` or
 *   `proposal.confirmer-gone` for an account that is disabled, waits to be confirmed or has another role by now;
 *   `proposal.not-two-people` while one of them let the other in a short while ago
 */
export async function demandTwoPeople(manager: EntityManager, { first, second, at }: TwoPeople): Promise<void> {
  if (first === second) throw new DomainError('proposal.same-person');
  const accounts = await manager.find(StaffAccountEntity, {
    where: { id: In([first, second]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
  const proposer = accounts.find(({ id }) => id === first);
  const confirmer = accounts.find(({ id }) => id === second);
  if (!holds(proposer, 'decide', at)) throw new DomainError('proposal.proposer-gone');
  if (!holds(confirmer, 'changePublished', at)) throw new DomainError('proposal.confirmer-gone');
  const refusal = mayActTogether(proposer, confirmer, await tiedSince(manager, first, second), at);
  if (refusal === 'same-person') throw new DomainError('proposal.same-person');
  if (refusal) throw new DomainError('proposal.not-two-people', { until: refusal.until });
}

/**
 * Whether two accounts are two people, whatever powers they have: not one mailbox, and neither let the other in a short
 * while ago. An account that is gone is nobody's second.
 */
export async function areTwoPeople(manager: EntityManager, { first, second, at }: TwoPeople): Promise<boolean> {
  const accounts = await manager.findBy(StaffAccountEntity, { id: In([first, second]) });
  const [one, other] = [first, second].map((wanted) => accounts.find(({ id }) => id === wanted));
  if (first === second || !one || !other) return false;
  return !mayActTogether(one, other, await tiedSince(manager, first, second), at);
}

/** Whether an account has a power now: it is not disabled, and its role is effective. */
export async function hasPowerNow(
  manager: EntityManager,
  accountId: string,
  power: StaffPower,
  at: Date,
): Promise<boolean> {
  return holds((await manager.findOneBy(StaffAccountEntity, { id: accountId })) ?? undefined, power, at);
}

function holds(account: StaffAccountEntity | undefined, power: StaffPower, at: Date): account is StaffAccountEntity {
  return account !== undefined && hasPower(roleInForce(account, at), power);
}

interface Gift {
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: Date;
}

/**
 * When one of two accounts last gave the other its powers: invited, raised or enabled it. What a second administrator
 * confirmed later counts from then. Who confirms what was done at the command line is the only one known to have let
 * it in: whoever has both would otherwise be two people.
 */
async function tiedSince(manager: EntityManager, one: string, other: string): Promise<Date | null> {
  const gifts = await manager.query<Gift[]>(
    `SELECT e.action, e.before, e.after, coalesce((SELECT min(c.at) FROM staff_event c
         WHERE c.account_id = e.account_id AND c.id > e.id AND c.action = 'confirmed'), e.at) AS at
       FROM staff_event e WHERE e.action IN ('invited', 'role_changed', 'enabled')
        AND ((e.account_id = $1 AND e.actor_id = $2) OR (e.account_id = $2 AND e.actor_id = $1))
     UNION ALL
     SELECT c.action, c.before, c.after, c.at FROM staff_event c
      WHERE c.action = 'confirmed'
        AND ((c.account_id = $1 AND c.actor_id = $2) OR (c.account_id = $2 AND c.actor_id = $1))
        AND EXISTS (SELECT FROM staff_event g WHERE g.account_id = c.account_id AND g.id < c.id AND g.actor_id IS NULL
          AND g.action IN ('invited', 'role_changed', 'enabled', 'factor_reset')
          AND NOT EXISTS (SELECT FROM staff_event b WHERE b.account_id = c.account_id AND b.action = 'confirmed'
            AND b.id > g.id AND b.id < c.id))
      ORDER BY 4 DESC`,
    [one, other],
  );
  return gifts.find(givesPowers)?.at ?? null;
}

function givesPowers({ action, before, after }: Gift): boolean {
  if (action !== 'role_changed' || !isStaffRole(after)) return true;
  return isRaised(isStaffRole(before) ? before : null, after);
}
