import { describe, expect } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { answerByMail, openOwnPageWith } from '../support/e2e/contact-answers.js';
import { plain } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();
const read = (id: string) => readEndorsement(site.stack.registry.dataSource.manager, id);

/** Confirms, in this person's browser, what a colleague proposed about a government. */
async function confirmProposal({ page, t }: Visitor, town: string): Promise<void> {
  await page.goto('/en/staff/proposals');
  const section = page.locator('section').filter({ has: page.getByRole('link', { name: town, exact: true }) });
  await section.getByRole('button', { name: t('decisions.proposals.confirm'), exact: true }).click();
  await page.waitForURL('**/staff/proposals');
}

/** Proposes another address for the contact, from the case. */
async function proposeAddress(visitor: Visitor, { id }: EndorsementDetails, email: string): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/en/staff/endorsements/${id}/contact`);
  await page.getByLabel(t('delivery.contact.email'), { exact: true }).fill(email);
  await page.getByLabel(t('delivery.contact.reason'), { exact: true }).fill('The town hall told us.');
  await pressButton(visitor, t('delivery.contact.save'));
  await page.getByText(t('case.proposal.title')).waitFor();
}

/** Opens the own page with this address, and expects that it can only be read. */
async function expectReading(visitor: Visitor, endorsement: EndorsementDetails, email: string): Promise<void> {
  const { page, t } = visitor;
  await openOwnPageWith(site, visitor, { endorsement, email });
  expect(await wordsOf(page)).toContain(plain(t('manage.rights.reading.title')));
  expect(await page.getByRole('link', { name: t('manage.withdraw.title'), exact: true }).count()).toBe(0);
  expect(await page.getByRole('link', { name: t('manage.data.title'), exact: true }).count()).toBe(1);
}

describe('an address that staff set for the contact of a published endorsement', () => {
  site.test('is confirmed, accepted, objected to, and decided upon, by two people each time', async () => {
    const town = 'Staffsettown';
    const { registry } = site.stack;
    const [ana, ben] = [await staffVisitor(site, { locale: 'en' }), await staffVisitor(site, { locale: 'en' })];
    const verifier = await aStaffMember(registry);
    const endorsement = await anEndorsement(registry, { government: describedAs(town) }).verifiedBy(verifier);
    const [old, email] = [endorsement.contactEmail, 'moved@staffsettown.example.org'];

    await proposeAddress(ana, endorsement, email);
    expect((await read(endorsement.id)).contactEmail).toBe(old);
    await confirmProposal(ben, town);

    const there = await site.visitor({ locale: 'en', javaScript: false });
    await answerByMail(site, there, { endorsement, to: email, mail: 'staffOffer' });
    expect((await read(endorsement.id)).contactEmail).toBe(email);
    const here = await site.visitor({ locale: 'en', javaScript: false });
    await answerByMail(site, here, { endorsement, to: old, mail: 'staffChanged' });
    await expectReading(there, endorsement, email);
    await expectReading(here, endorsement, old);

    const { page, t } = ana;
    await page.goto(`/en/staff/endorsements/${endorsement.id}`);
    await followLink(ana, t('changes.dispute.decide'));
    await seeHeading(ana, t('changes.dispute.decide'));
    expect(await wordsOf(page)).toContain(ben.name);
    await page.getByLabel(t('changes.dispute.setBack')).check();
    await page.getByLabel(t('changes.dispute.reason')).fill('The mayor told us.');
    await pressButton(ana, t('changes.dispute.button'));
    await page.getByText(t('case.proposal.title')).waitFor();
    expect((await read(endorsement.id)).contactEmail).toBe(email);
    await confirmProposal(ben, town);
    expect((await read(endorsement.id)).contactEmail).toBe(old);

    await here.page.goto('/en/manage/endorsement');
    await seeHeading(here, here.t('manage.ask.title'));
    await openOwnPageWith(site, here, { endorsement, email: old });
    await here.page.getByRole('link', { name: here.t('manage.withdraw.title'), exact: true }).waitFor();
    await ben.page.goto(`/en/staff/endorsements/${endorsement.id}`);
    expect(await wordsOf(ben.page)).toContain(ana.name);
  });
});
