import { describe, expect } from 'vitest';
import type { Locale } from '#content/i18n/locales.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { mailTo } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { choosePassword, enterPassword, setUpApp, staffVisitor, type StaffMember } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import type { TestStaff } from '../support/staff.js';

const site = useSite();

/** Sends the invitation from the list of people. */
async function invite(administrator: Visitor, colleague: StaffMember, language: Locale): Promise<void> {
  const { page, t } = administrator;
  await page.goto(`/${t.locale}/staff/people`);
  await followLink(administrator, t('people.new.title'));
  await page.getByLabel(t('people.new.name')).fill(colleague.name);
  await page.getByLabel(t('people.new.email')).fill(colleague.email);
  await page.getByRole('radio', { name: t('people.role.publisher') }).check();
  await page.getByLabel(t('people.new.language')).selectOption(language);
  await pressButton(administrator, t('people.new.button'));
  await seeHeading(administrator, colleague.name);
}

/** Goes from the mailed invitation to an account that is set up. */
async function settleIn(visitor: Visitor, member: StaffMember): Promise<void> {
  const { page, t } = visitor;
  const mail = await mailTo(site.stack, member.email, t('people.mail.invitation.subject'));
  await page.goto(`/mailbox/${mail.id}`);
  const link = await page.getByRole('link', { name: '/staff/set-up/' }).first().getAttribute('href');
  await choosePassword(visitor, { ...member, link: link ?? '' });
  await enterPassword(visitor, member);
  await setUpApp(visitor);
  await followLink(visitor, t('account.codes.kept'));
}

/** Somebody proposes to suspend a signatory. */
async function proposedBy({ id: staffId }: TestStaff, town: string): Promise<void> {
  const { registry } = site.stack;
  const endorsement = await anEndorsement(registry, { government: describedAs(town) }).verifiedBy({ id: staffId });
  const { version } = await readEndorsement(registry.dataSource.manager, endorsement.id);
  const reason = { code: 'other', text: 'The council asks us to look at it again.' };
  await proposeDecision(registry, { endorsementId: endorsement.id, version, staffId }, 'suspend', reason);
}

/** What is proposed about a government, and the button that confirms it. */
async function proposalAbout({ page, t }: Visitor, town: string) {
  await page.goto(`/${t.locale}/staff/proposals`);
  const section = page.locator('section').filter({ has: page.getByRole('link', { name: town, exact: true }) });
  await section.waitFor();
  return { section, confirm: section.getByRole('button', { name: t('decisions.proposals.confirm'), exact: true }) };
}

const WAYS: readonly (readonly [boolean, Locale, Locale])[] = [
  [true, 'en', 'fr'],
  [false, 'es', 'en'],
];

describe.each(WAYS)('a publisher who is invited, JavaScript %s', (javaScript, administratorsLanguage, language) => {
  site.test('waits until a second administrator confirms, and is no second person for who invited them', async () => {
    const ana = await staffVisitor(site, { locale: administratorsLanguage, javaScript });
    const cora = await staffVisitor(site, { locale: administratorsLanguage, javaScript });
    const noor = await site.visitor({ locale: language, javaScript });
    const member = {
      name: `Noor ${language} Example`,
      email: `noor-${language}@uclg.example.org`,
      password: 'amber kites drift over the harbour',
    };
    await invite(ana, member, language);
    const { t } = ana;
    await ana.page.getByText(t('people.confirmation.yours')).waitFor();

    await settleIn(noor, member);
    await seeHeading(noor, noor.t('people.wait.title'));
    await followLink(noor, noor.t('account.title'));
    await seeHeading(noor, noor.t('account.title'));

    const mail = await mailTo(site.stack, cora.email, t('people.notice.subject.invited', { name: member.name }));
    await cora.page.goto(`/mailbox/${mail.id}`);
    const page = await cora.page.getByRole('link', { name: '/staff/people/' }).first().getAttribute('href');
    await cora.page.goto(page ?? '');
    await seeHeading(cora, member.name);
    await pressButton(cora, t('people.change.confirm', { role: t('people.role.publisher') }));
    await cora.page.getByText(t('people.news.confirm')).waitFor();

    await Promise.all([proposedBy(ana, `Inviterstown ${language}`), proposedBy(cora, `Otherstown ${language}`)]);
    await (await proposalAbout(noor, `Otherstown ${language}`)).confirm.click();
    await noor.page.waitForLoadState();
    expect(await noor.page.getByRole('link', { name: `Otherstown ${language}`, exact: true }).count()).toBe(0);
    const invitersOwn = await proposalAbout(noor, `Inviterstown ${language}`);
    await invitersOwn.section.getByText(noor.t('decisions.proposals.notTwo', { name: ana.name })).waitFor();
    expect(await invitersOwn.confirm.count()).toBe(0);
  });
});
