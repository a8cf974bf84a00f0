import { codeOf, freshCode } from '../second-factor.js';
import { aStaffMember, type TestStaff } from '../staff.js';
import { runProgram } from './program.js';
import { followLink, pressButton, seeHeading } from './screen.js';
import type { Site } from './site.js';
import type { Visitor, VisitorOptions } from './visitor.js';

export interface StaffMember {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

let count = 0;

/** Makes an account with the command, and returns the member and the printed link by which a password is chosen. */
export async function inviteStaff(
  { stack }: Pick<Site, 'stack'>,
  locale: string,
): Promise<StaffMember & { readonly link: string }> {
  count += 1;
  const name = `Sam Example ${count}`;
  const email = `sam-${count}@uclg.example.org`;
  const printed = await runProgram(
    'apps/worker/src/staff.js',
    ['create', email, '--role', 'administrator', '--name', name, '--language', locale],
    stack.environment,
  );
  const link = /https?:\S+\/staff\/set-up\/\S+/.exec(printed)?.[0];
  if (link === undefined) throw new Error(`The command printed no link: ${printed}`);
  return { name, email, password: `violet otter ${count} sings at the harbour`, link };
}

/** Chooses the password behind the printed link. */
export async function choosePassword(visitor: Visitor, invited: StaffMember & { link: string }): Promise<void> {
  const { page, t } = visitor;
  await page.goto(invited.link);
  await seeHeading(visitor, t('staff.setUp.title'));
  await page.getByLabel(t('staff.setUp.password'), { exact: true }).fill(invited.password);
  await page.getByLabel(t('staff.setUp.again'), { exact: true }).fill(invited.password);
  await pressButton(visitor, t('staff.setUp.button'));
  await page.getByText(t('staff.signIn.passwordSet')).waitFor();
}

/** Gives address and password on the page that is open. */
export async function enterPassword({ page, t }: Visitor, { email, password }: StaffMember): Promise<void> {
  await page.getByLabel(t('staff.signIn.email'), { exact: true }).fill(email);
  await page.getByLabel(t('staff.signIn.password'), { exact: true }).fill(password);
  await pressButton({ page }, t('staff.signIn.button'));
}

/** Enters a code of the authenticator app on the page that asks for it. */
export async function enterCode({ page, t }: Visitor, code: string): Promise<void> {
  await seeHeading({ page }, t('account.ask.title'));
  await page.getByLabel(t('account.code.label')).fill(code);
  await pressButton({ page }, t('site.actions.continue'));
}

/** Sets up an authenticator app after the password was given for the first time; returns its key. */
export async function setUpApp(visitor: Visitor): Promise<string> {
  const { page, t } = visitor;
  await seeHeading(visitor, t('account.setUp.title'));
  await followLink(visitor, t('account.setUp.choose.app'));
  await seeHeading(visitor, t('account.app.title'));
  const secret = (await page.locator('.wc-secret').innerText()).replace(/\s/g, '');
  await page.getByLabel(t('account.code.label')).fill(codeOf(secret, new Date()));
  await pressButton(visitor, t('account.app.button'));
  await seeHeading(visitor, t('account.codes.title'));
  return secret;
}

/** Signs in on the page that is open, with an authenticator app that is set up. */
export async function signIn(
  { registry }: Pick<Site['stack'], 'registry'>,
  visitor: Visitor,
  member: StaffMember & { readonly secret: string },
): Promise<void> {
  await enterPassword(visitor, member);
  await enterCode(visitor, await freshCode(registry, member));
  await visitor.page.getByText(member.name).first().waitFor();
}

/**
 * An administrator who has signed in, in a browser of their own. The account is there already: the way from the command
 * to it is a journey of its own, in second-factor.spec.ts.
 */
export async function staffVisitor(site: Site, options: VisitorOptions = {}): Promise<Visitor & TestStaff> {
  const { registry } = site.stack;
  const visitor = await site.visitor(options);
  const language = visitor.t.locale;
  const member = await aStaffMember(registry, { role: 'administrator', language });
  await visitor.page.goto(`/${language}/staff/sign-in`);
  await signIn(site.stack, visitor, member);
  return { ...visitor, ...member };
}

/** Opens a local government's case from the queue. */
export async function openCase({ page }: Visitor, government: string): Promise<void> {
  await page.getByRole('link', { name: government }).click();
  await page.getByRole('heading', { level: 1, name: government }).waitFor();
}

/** Gives a reason on the form that is open, and goes on to the look at what happens. */
export async function giveReason(visitor: Visitor, words: string): Promise<void> {
  const { page, t } = visitor;
  await page.getByRole('radio').first().check();
  await page.getByRole('textbox').fill(words);
  await pressButton(visitor, t('decisions.form.preview'));
  await seeHeading(visitor, t('decisions.preview.title'));
}

/** Verifies the case that is open, of which something was checked, after a look at the mail. */
export async function verifyCase(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await page.getByRole('link', { name: t('staff.case.verify') }).click();
  await seeHeading(visitor, t('staff.verification.title'));
  await pressButton(visitor, t('staff.verification.button'));
  await page.getByText(t('staff.outcome.verified')).waitFor();
}

/** Proposes on the page that is open to verify what nothing was checked of. */
export async function proposeUnchecked(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await page.getByRole('checkbox', { name: t('case.verification.tick') }).check();
  await page.getByLabel(t('case.verification.why')).fill('Known to the regional office.');
  await pressButton(visitor, t('decisions.preview.propose'));
}
