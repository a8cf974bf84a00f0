import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { confirmAccount } from '#registry/accounts/confirm-account.js';
import { staffByEmail } from '#registry/accounts/find-staff.js';
import { expectErrors } from '../support/e2e/error-summary.js';
import { mailTo } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import {
  choosePassword,
  enterCode,
  enterPassword,
  setUpApp,
  staffVisitor,
  type StaffMember,
} from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { freshCode } from '../support/second-factor.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();

type Administrator = Awaited<ReturnType<typeof staffVisitor>>;

/** Goes to the form, shows the second factor again because it was long ago, and sends the invitation. */
async function invite(administrator: Administrator, colleague: StaffMember, language: Locale): Promise<void> {
  const { page, t } = administrator;
  await followLink(administrator, t('staff.nav.administration'));
  await followLink(administrator, t('people.title'));
  await seeHeading(administrator, t('people.title'));
  await showedFactorLongAgo(administrator);
  await followLink(administrator, t('people.new.title'));
  await enterCode(administrator, await freshCode(site.stack.registry, administrator));
  await seeHeading(administrator, t('people.new.title'));
  await pressButton(administrator, t('people.new.button'));
  await expectErrors(administrator, [
    t('people.new.nameMissing'),
    t('people.new.emailMissing'),
    t('people.new.roleMissing'),
  ]);
  await page.getByLabel(t('people.new.name')).fill(colleague.name);
  await page.getByLabel(t('people.new.email')).fill(colleague.email);
  await page.getByRole('radio', { name: t('people.role.reviewer') }).check();
  await page.getByLabel(t('people.new.language')).selectOption(language);
  await pressButton(administrator, t('people.new.button'));
  await page.getByText(t('people.news.sendLink')).waitFor();
  await seeHeading(administrator, colleague.name);
}

async function showedFactorLongAgo({ email }: StaffMember): Promise<void> {
  await site.stack.registry.dataSource.query(
    `UPDATE staff_session SET data = data || jsonb_build_object('secondFactorAt', now() - interval '1 hour')
     WHERE account_id = (SELECT id FROM staff_account WHERE email = $1)`,
    [email],
  );
}

/** The address to which the mailed invitation leads. */
async function invitationFor({ page, t }: Visitor, { email }: StaffMember): Promise<string> {
  const mail = await mailTo(site.stack, email, t('people.mail.invitation.subject'));
  await page.goto(`/mailbox/${mail.id}`);
  return (await page.getByRole('link', { name: '/staff/set-up/' }).first().getAttribute('href')) ?? '';
}

/** A second administrator confirms the account; how that looks is a journey of its own, in second-administrator.spec.ts. */
async function confirmed({ email }: StaffMember): Promise<void> {
  const { registry } = site.stack;
  const second = await aStaffMember(registry, { role: 'administrator' });
  const { id } = await staffByEmail(registry.dataSource.manager, email);
  await confirmAccount(registry, second.id, id, 'reviewer');
}

/** Expects to see what a reviewer may open, and nothing of what the others may. */
async function expectReviewersRoom(colleague: Visitor): Promise<void> {
  const { page, t } = colleague;
  const sections = page.getByRole('navigation', { name: t('site.nav.staffLabel') }).getByRole('link');
  expect(await sections.allInnerTexts()).toEqual([t('staff.nav.endorsements'), t('staff.nav.administration')]);
  await followLink(colleague, t('staff.nav.administration'));
  await seeHeading(colleague, t('staff.nav.administration'));
  expect(await page.getByRole('main').getByRole('link').allInnerTexts()).toEqual([
    t('insight.title'),
    t('delivery.gallery.title'),
  ]);
  await page.goto(`/${t.locale}/staff/people`);
  await seeHeading(colleague, t('errors.status.403.title'));
}

const WAYS: readonly (readonly [boolean, Locale, Locale])[] = [
  [true, 'en', 'fr'],
  [false, 'es', 'en'],
];

describe.each(WAYS)('a colleague, JavaScript %s', (javaScript, administratorsLanguage, language) => {
  site.test('is invited by mail, sees what the role allows, and is out at once when disabled', async () => {
    const administrator = await staffVisitor(site, { locale: administratorsLanguage, javaScript });
    const colleague = await site.visitor({ locale: language, javaScript });
    const { page, t } = colleague;
    const member = {
      name: 'Noor Example',
      email: `noor-${language}@uclg.example.org`,
      password: 'amber kites drift over the harbour',
    };
    await invite(administrator, member, language);

    const link = await invitationFor(colleague, member);
    await choosePassword(colleague, { ...member, link });
    await enterPassword(colleague, member);
    await setUpApp(colleague);
    await followLink(colleague, t('account.codes.kept'));
    await page.getByText(member.name).first().waitFor();
    await confirmed(member);
    await page.reload();
    await expectReviewersRoom(colleague);
    await page.goto(`/${language}/staff/endorsements`);

    await administrator.page.reload();
    await pressButton(administrator, administrator.t('people.change.disable'));
    await administrator.page.getByText(administrator.t('people.news.disable')).waitFor();
    await followLink(colleague, t('staff.nav.administration'));
    await seeHeading(colleague, t('staff.signIn.title'));
    await enterPassword(colleague, member);
    await expectErrors(colleague, [t('staff.signIn.wrong')]);
    await page.goto(link);
    await seeHeading(colleague, t('errors.refusal.staffLinkExpired.title'));
  });
});
