import type { Translator } from '#content/i18n/translator.js';
import type { Person } from '#registry/staff/people.js';
import type { StaffEvent } from '#registry/staff/staff-events.js';
import { isStaffRole } from '#registry/staff/staff-role.js';
import { moment } from '../endorsements/words.js';

/** When somebody was last seen. */
export function lastSeen(t: Translator, { lastSeenAt }: Person): string {
  return lastSeenAt ? moment(t, lastSeenAt) : t('people.never');
}

/** What was done to an account, with the roles before and after where the role is what changed. */
export function eventTitle(t: Translator, { action, before, after }: StaffEvent): string {
  const roleOf = (value: string | null) => (isStaffRole(value) ? t(`people.role.${value}`) : '');
  return t(`people.event.${action}`, { before: roleOf(before), after: roleOf(after) });
}
