import { Registry } from '#registry/registry.js';
import { effectiveAdministrators } from '#registry/accounts/administrator.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { createStaff, type NewStaff } from '#registry/accounts/create-staff.js';
import { staffByEmail } from '#registry/accounts/find-staff.js';
import { mailedSetupLink } from '#registry/accounts/invite-staff.js';
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

/** An account that was added so many days ago is past the time in which everybody could object to it. */
const ADDED_DAYS_AGO = 40;
/** Whoever confirmed it then is not tied to it any more. */
const CONFIRMED_DAYS_AGO = 35;

/**
 * A member of staff who has chosen a password and set up an authenticator app, through the real use cases. The account
 * was added some days ago, and confirmed where it takes an administrator for that: its role is effective.
 */
export async function aStaffMember(registry: Registry, changes: Partial<NewStaff> = {}): Promise<TestStaff> {
  count += 1;
  const staff = {
    email: `staff-${count}@uclg.example.org`,
    name: `Staff Example ${count}`,
    role: 'reviewer',
    language: 'en',
    ...changes,
  } as const;
  const password = `purple otter sings over the weir ${count}`;
  const before = daysBefore(registry, ADDED_DAYS_AGO);
  const { token, effectiveFrom } = await createStaff(before, staff);
  await choosePassword(before, token, password);
  const { manager } = registry.dataSource;
  const { id, email, name, role } = await staffByEmail(manager, staff.email);
  if (effectiveFrom === null) {
    const confirming = daysBefore(registry, CONFIRMED_DAYS_AGO);
    const [administrator] = await effectiveAdministrators(manager, confirming);
    await confirmAccount(confirming, administrator?.id ?? '', id, role);
  }
  const { secret } = await anApp(registry, { id, email });
  return { id, email, name, password, secret };
}

/** The registry as it was so many days ago. */
function daysBefore({ dataSource, clock, secret }: Registry, days: number): Registry {
  const then = new Date(clock.now().getTime() - days * 86_400_000);
  return new Registry(dataSource, { now: () => then }, secret);
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

/** Does what somebody does who was invited on the pages: opens the mailed link, chooses a password, sets up an app. */
export async function settledIn(registry: Registry, accountId: string): Promise<TestStaff> {
  const [job] = await registry.dataSource.query<{ linkId: string }[]>(
    `SELECT subject ->> 'linkId' AS "linkId" FROM outbox
      WHERE job = 'mail.staff-set-up-link' AND subject ->> 'accountId' = $1 ORDER BY created_at DESC LIMIT 1`,
    [accountId],
  );
  const mailed = await mailedSetupLink(registry, accountId, job?.linkId ?? '');
  if (!mailed) throw new Error(`No link that works was mailed to ${accountId}.`);
  const { token, account } = mailed;
  const password = 'silver badgers count the slow trains';
  await choosePassword(registry, token, password);
  const { secret } = await anApp(registry, account);
  return { id: accountId, name: account.name, email: account.email, password, secret };
}
