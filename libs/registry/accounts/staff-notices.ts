import type { EntityManager } from 'typeorm';
import { staffNoticeMail } from '#jobs/account-jobs.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { effectiveAdministrators } from './administrator.js';
import { StaffAccountEntity } from './staff-account.entity.js';
import type { StaffAction } from './staff-actions.js';
import { writeStaffEvent, type NewStaffEvent } from './staff-events.js';

/** What everybody who administrates is told when it is done to an account. */
export const TOLD_STAFF_ACTIONS = [
  'invited',
  'role_changed',
  'enabled',
  'confirmed',
  'disabled',
  'factor_reset',
  'link_made',
] as const satisfies readonly StaffAction[];

export type ToldStaffAction = (typeof TOLD_STAFF_ACTIONS)[number];

/** Of these the owner of the account gets a mail of their own. */
const OWNER_KNOWS: readonly ToldStaffAction[] = ['invited', 'factor_reset'];

/**
 * Writes down what was done to an account, and tells every effective administrator by mail, also the one who did it:
 * somebody else may have been at their keyboard. Of an account made at the command line all of staff are told. Call it
 * after the account's new powers were reckoned, so that the event is not older than the wait that it begins, and before
 * they are written, so that an administrator who is disabled or lowered is told too.
 */
export async function noteAndTell(
  manager: EntityManager,
  registry: Registry,
  event: NewStaffEvent & { readonly action: ToldStaffAction },
): Promise<void> {
  const { accountId, by, action } = event;
  const eventId = await writeStaffEvent(manager, registry, event);
  const everybody = action === 'invited' && by === null;
  const told = everybody ? await accountsInUse(manager) : await effectiveAdministrators(manager, registry);
  const recipients = new Set(told.map(({ id }) => id));
  if (OWNER_KNOWS.includes(action)) recipients.delete(accountId);
  else recipients.add(accountId);
  for (const recipient of recipients) await enqueue(manager, staffNoticeMail, { accountId: recipient, eventId });
}

async function accountsInUse(manager: EntityManager): Promise<StaffAccountEntity[]> {
  const accounts = await manager.find(StaffAccountEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
  return accounts.filter(({ disabledAt, passwordHash }) => disabledAt === null && passwordHash !== null);
}
