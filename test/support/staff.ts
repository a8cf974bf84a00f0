import type { Registry } from '#registry/registry.js';
import { choosePassword } from '#registry/staff/choose-password.js';
import { createStaff, type NewStaff } from '#registry/staff/create-staff.js';
import { staffByEmail } from '#registry/staff/find-staff.js';
import type { TestApp } from './test-app.js';
import type { TestBrowser } from './test-browser.js';

export interface TestStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

let count = 0;

/** A member of staff who has chosen a password, through the real use cases. */
export async function aStaffMember(registry: Registry, changes: Partial<NewStaff> = {}): Promise<TestStaff> {
  count += 1;
  const staff = {
    email: `staff-${count}@uclg.example.org`,
    name: `Staff Example ${count}`,
    role: 'reviewer',
    language: 'en',
    ...changes,
  } as const;
  const password = `purple otter sings at dawn ${count}`;
  const { token } = await createStaff(registry, staff);
  await choosePassword(registry, token, password);
  const { id, email, name } = await staffByEmail(registry.dataSource.manager, staff.email);
  return { id, email, name, password };
}

/** A browser in which this person has signed in on the page. */
export async function browserOf(app: Pick<TestApp, 'browser'>, staff: TestStaff): Promise<TestBrowser> {
  const browser = app.browser();
  const answer = await browser.post('/en/staff/sign-in', { email: staff.email, password: staff.password });
  if (answer.status !== 303) throw new Error(`${staff.email} could not sign in (${answer.status}): ${answer.text}`);
  return browser;
}
