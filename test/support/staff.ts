import type { Registry } from '#registry/registry.js';
import { choosePassword } from '#registry/staff/choose-password.js';
import { createStaff, type NewStaff } from '#registry/staff/create-staff.js';
import { staffByEmail } from '#registry/staff/find-staff.js';
import { anApp, freshCode } from './second-factor.js';
import type { TestApp } from './test-app.js';
import type { TestBrowser } from './test-browser.js';

export interface TestStaff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** The key of their authenticator app. */
  readonly secret: string;
}

let count = 0;

/** A member of staff who has chosen a password and set up an authenticator app, through the real use cases. */
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
  const { secret } = await anApp(registry, { id, email });
  return { id, email, name, password, secret };
}

/** A browser in which this person has given the password, and nothing more. */
export async function halfSignedIn(app: Pick<TestApp, 'browser'>, staff: TestStaff): Promise<TestBrowser> {
  const browser = app.browser();
  const answer = await browser.post('/en/staff/sign-in', { email: staff.email, password: staff.password });
  if (answer.status !== 303) throw new Error(`${staff.email} could not sign in (${answer.status}): ${answer.text}`);
  return browser;
}

/** A browser in which this person has signed in on the pages. */
export async function browserOf(app: Pick<TestApp, 'browser' | 'registry'>, staff: TestStaff): Promise<TestBrowser> {
  const browser = await halfSignedIn(app, staff);
  const answer = await browser.post('/en/staff/second-factor', { code: await freshCode(app.registry, staff) });
  if (answer.status !== 303) throw new Error(`${staff.email}’s code was refused (${answer.status}): ${answer.text}`);
  return browser;
}
