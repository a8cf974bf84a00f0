import type { Cookie } from 'playwright-core';
import { signIn } from '../staff.js';
import { aStaffMember, type TestStaff } from '../../staff.js';
import type { Stack } from '../stack.js';
import type { Opening } from './page-case.js';

const members = new WeakMap<Stack, Promise<TestStaff>>();
const sessions = new WeakMap<Stack, Cookie[]>();

/** The one member of staff of a running registry. */
export function staffIn(stack: Stack): Promise<TestStaff> {
  const known = members.get(stack) ?? aStaffMember(stack.registry, { role: 'administrator', name: 'Sam Example' });
  members.set(stack, known);
  return known;
}

/** Signs the visitor in, on the page the first time and with the same session from then on. */
export async function signedIn({ visitor, stack }: Opening): Promise<TestStaff> {
  const staff = await staffIn(stack);
  const known = sessions.get(stack);
  if (known) await visitor.context.addCookies(known);
  else {
    await visitor.page.goto(`/${visitor.t.locale}/staff/sign-in`);
    await signIn(stack, visitor, staff);
    sessions.set(stack, await visitor.context.cookies());
  }
  return staff;
}
