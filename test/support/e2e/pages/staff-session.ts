import type { Cookie } from 'playwright-core';
import type { StaffRole } from '#domain/staff/staff-role.js';
import { signIn } from '../staff.js';
import { aStaffMember, type TestStaff } from '../../staff.js';
import type { Stack } from '../stack.js';
import type { Opening } from './page-case.js';

type PerRole<Value> = Partial<Record<StaffRole, Value>>;

const NAMES: PerRole<string> = { auditor: 'Audre Example' };
const members = new WeakMap<Stack, PerRole<Promise<TestStaff>>>();
const sessions = new WeakMap<Stack, PerRole<Cookie[]>>();

/** The one member of staff of a running registry who has this role; the administrator when it does not matter. */
export function staffIn(stack: Stack, role: StaffRole = 'administrator'): Promise<TestStaff> {
  const all = members.get(stack) ?? {};
  members.set(stack, all);
  return (all[role] ??= aStaffMember(stack.registry, { role, name: NAMES[role] ?? 'Sam Example' }));
}

/** Signs the visitor in, on the page the first time and with the same session from then on. */
export async function signedIn({ visitor, stack }: Opening, role: StaffRole = 'administrator'): Promise<TestStaff> {
  const staff = await staffIn(stack, role);
  const all = sessions.get(stack) ?? {};
  sessions.set(stack, all);
  const known = all[role];
  if (known) await visitor.context.addCookies(known);
  else {
    await visitor.page.goto(`/${visitor.t.locale}/staff/sign-in`);
    await signIn(stack, visitor, staff);
    all[role] = await visitor.context.cookies();
  }
  return staff;
}
