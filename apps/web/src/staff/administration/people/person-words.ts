import type { Translator } from '#content/i18n/translator.js';
import type { Person } from '#registry/accounts/people.js';
import type { StaffEvent } from '#registry/accounts/staff-events.js';
import { SIGN_IN_MEANS, type SignInMeans } from '#registry/accounts/sign-in-events.js';
import { STAFF_ACTIONS, type StaffAction } from '#registry/accounts/staff-actions.js';
import { isStaffRole } from '#domain/staff/staff-role.js';
import { moment } from '../../case/words.js';

/** When somebody was last seen. */
export function lastSeen(t: Translator, { lastSeenAt }: Person): string {
  return lastSeenAt ? moment(t, lastSeenAt) : t('people.never');
}

/** Whether a stored action is one that there are words for. */
export function isStaffAction(action: string): action is StaffAction {
  return action in STAFF_ACTIONS;
}

/** What was done to an account or with it, with what was before and after: roles, factors, bulk actions, files. */
export function eventTitle(t: Translator, event: Pick<StaffEvent, 'action' | 'before' | 'after'>): string {
  const { action, before, after } = event;
  return t(`people.event.${action}`, { before: valueWords(t, before), after: valueWords(t, after) });
}

function valueWords(t: Translator, value: string | null): string {
  if (value === null) return '';
  if (isStaffRole(value)) return t(`people.role.${value}`);
  if (isMeans(value)) return t(`people.means.${value}`);
  const bulk = `bulk.kind.${value}`;
  return t.has(bulk) ? t(bulk) : value;
}

function isMeans(value: string): value is SignInMeans {
  return (SIGN_IN_MEANS as readonly string[]).includes(value);
}
