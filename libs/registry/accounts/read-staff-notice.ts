import { isEffective, roleInForce } from '#domain/staff/account-powers.js';
import { hasPower } from '#domain/staff/staff-powers.js';
import type { StaffRole } from '#domain/staff/staff-role.js';
import type { Registry } from '../registry.js';
import type { ToldStaffAction } from './staff-notices.js';
import { StaffAccountEntity } from './staff-account.entity.js';

/** Somebody who is named with their address, so that a namesake is not taken for them. */
export interface NamedPerson {
  readonly name: string;
  readonly email: string;
}

/** What a mail says that tells what was done to an account of staff. */
export interface StaffNotice {
  readonly recipient: NamedPerson & { readonly language: string };
  readonly accountId: string;
  /** Whether the one who is told may open the account's page. */
  readonly mayOpen: boolean;
  readonly account: NamedPerson;
  readonly action: ToldStaffAction;
  /** Null for the command line. */
  readonly actor: NamedPerson | null;
  readonly at: Date;
  readonly before: StaffRole | null;
  readonly after: StaffRole | null;
  /** What the account still waits for: a confirmation, or a moment; null when its role is effective or it is disabled. */
  readonly waits: { readonly until: Date | null } | null;
}

interface EventRow extends Pick<StaffNotice, 'accountId' | 'action' | 'at' | 'before' | 'after'> {
  readonly actorId: string | null;
}

/**
 * What one of those who are told is to read. Somebody whose account was disabled meanwhile is told nothing, but that it
 * was disabled.
 */
export async function readStaffNotice(
  { dataSource, clock }: Registry,
  recipientId: string,
  eventId: string,
): Promise<StaffNotice | null> {
  const { manager } = dataSource;
  const [event] = await manager.query<EventRow[]>(
    `SELECT account_id AS "accountId", actor_id AS "actorId", action, before, after, at FROM staff_event
      WHERE id::text = $1`,
    [eventId],
  );
  const recipient = await manager.findOneBy(StaffAccountEntity, { id: recipientId });
  if (!event || !recipient) return null;
  const { accountId, actorId, action, at, before, after } = event;
  if (recipient.disabledAt !== null && !(action === 'disabled' && accountId === recipientId)) return null;
  const account = await manager.findOneByOrFail(StaffAccountEntity, { id: accountId });
  const actor = actorId === null ? null : await manager.findOneByOrFail(StaffAccountEntity, { id: actorId });
  const isWaiting = account.disabledAt === null && !isEffective(account, clock.now());
  return {
    ...{ recipient, accountId, account, action, actor, at, before, after },
    mayOpen: hasPower(roleInForce(recipient, clock.now()), 'administrate'),
    waits: isWaiting ? { until: account.effectiveFrom } : null,
  };
}
