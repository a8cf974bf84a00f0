import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { inviteStaff } from '#registry/accounts/invite-staff.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { choosePassword } from '#registry/accounts/choose-password.js';
import { aStaffMember, settledIn } from '../../staff.js';
import { pressButton, seeHeading } from '../screen.js';
import { enterPassword, signIn } from '../staff.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { signedIn } from './staff-session.js';

/** The second step of signing in, and one's own account. */
export const ACCOUNT_PAGES: readonly PageCase[] = [
  pageCase('staff-second-factor', '/staff/second-factor', (at) => halfSignedIn(at)),
  pageCase('staff-recovery-code', '/staff/second-factor/recovery-code', async (at) => {
    await halfSignedIn(at);
    await goTo(at, '/staff/second-factor/recovery-code');
  }),
  pageCase('staff-set-up-choice', '/staff/second-factor/set-up', (at) => withoutFactor(at)),
  pageCase('staff-set-up-app', '/staff/second-factor/set-up/app', async (at) => {
    await withoutFactor(at);
    await goTo(at, '/staff/second-factor/set-up/app');
  }),
  pageCase('staff-set-up-passkey', '/staff/second-factor/set-up/passkey', async (at) => {
    await withoutFactor(at);
    await goTo(at, '/staff/second-factor/set-up/passkey');
  }),
  pageCase('staff-account', '/staff/account', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/account');
  }),
  pageCase('staff-factor', '/staff/account/factors/:factorId', async (at) => {
    await goTo(at, `/staff/account/factors/${await factorOf(at)}`);
  }),
  pageCase('staff-factor-removal', '/staff/account/factors/:factorId/removal', async (at) => {
    await goTo(at, `/staff/account/factors/${await factorOf(at)}/removal`);
  }),
  pageCase('staff-recovery-codes', '/staff/account/recovery-codes', async (at) => {
    await factorOf(at);
    await goTo(at, '/staff/account/recovery-codes');
  }),
  pageCase('staff-people', '/staff/people', async (at) => {
    await signedIn(at);
    await goTo(at, '/staff/people');
  }),
  pageCase('staff-invitation-errors', '/staff/people/new', async (at) => {
    const { visitor } = at;
    await factorOf(at);
    await goTo(at, '/staff/people/new');
    await pressButton(visitor, visitor.t('people.new.button'));
    await visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-person', '/staff/people/:personId', async (at) => {
    const { id } = await aStaffMember(at.stack.registry);
    await factorOf(at);
    await goTo(at, `/staff/people/${id}`);
  }),
  pageCase('staff-person-waiting', '/staff/people/:personId', async (at) => {
    const id = await newcomer(at);
    await factorOf(at);
    await goTo(at, `/staff/people/${id}`);
  }),
  pageCase('staff-account-waiting', '/staff/account', async (at) => {
    const { registry } = at.stack;
    const member = await settledIn(registry, await newcomer(at));
    await goTo(at, '/staff/sign-in');
    await signIn(at.stack, at.visitor, member);
    await goTo(at, '/staff/account');
  }),
];

let newcomers = 0;

/** Somebody whom an administrator has invited, and nobody confirmed yet. */
async function newcomer({ stack: { registry }, visitor }: Opening): Promise<string> {
  newcomers += 1;
  const { id } = await aStaffMember(registry, { role: 'administrator', name: 'Inés Example' });
  const email = `newcomer-${newcomers}@uclg.example.org`;
  const language = visitor.t.locale;
  return inviteStaff(registry, id, { email, name: `Noor Newcomer ${newcomers}`, role: 'publisher', language });
}

async function halfSignedIn(at: Opening): Promise<void> {
  const member = await aStaffMember(at.stack.registry);
  await goTo(at, '/staff/sign-in');
  await enterPassword(at.visitor, member);
  await seeHeading(at.visitor, at.visitor.t('account.ask.title'));
}

/** Somebody who signs in for the first time. */
async function withoutFactor(at: Opening): Promise<void> {
  const { registry } = at.stack;
  const email = `first-${Math.random().toString(36).slice(2)}@uclg.example.org`;
  const member = { email, name: 'First Example', password: 'green lamps hum over the harbour wall' };
  const { token } = await createStaff(registry, { ...member, role: 'reviewer', language: at.visitor.t.locale });
  await choosePassword(registry, token, member.password);
  await goTo(at, '/staff/sign-in');
  await enterPassword(at.visitor, member);
  await seeHeading(at.visitor, at.visitor.t('account.setUp.title'));
}

/** Signs in so that the second factor was shown just now, however long ago it was; returns its id. */
async function factorOf(at: Opening): Promise<string> {
  const { registry } = at.stack;
  const { id } = await signedIn(at);
  await registry.dataSource.query(
    `UPDATE staff_session SET data = data || jsonb_build_object('secondFactorAt', $2::text)
     WHERE account_id = $1 AND data ? 'secondFactorAt'`,
    [id, registry.clock.now().toISOString()],
  );
  const [factor] = await listFactors(registry.dataSource.manager, id);
  return factor?.id ?? '';
}
