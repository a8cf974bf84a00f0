import { describe, expect } from 'vitest';
import { translator } from '#content/i18n/translator.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { codeIn } from '../support/e2e/confirming.js';
import { mailTo } from '../support/e2e/mails.js';
import { answersIn } from '../support/e2e/pages/prepared.js';
import { signedIn, staffIn } from '../support/e2e/pages/staff-session.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { giveReason } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement } from '../support/endorsements.js';
import { aPdf } from '../support/uploads.js';

const site = useSite();

/** Asks for the link, opens it from the mail in the same browser or types the code elsewhere. */
async function openOwnPage(asking: Visitor, opening: Visitor, endorsement: EndorsementDetails): Promise<void> {
  const { t } = opening;
  const { localGovernment, contactEmail, reference } = endorsement;
  await asking.page.goto(`/${t.locale}/manage`);
  await asking.page.getByLabel(t('manage.ask.email')).fill(contactEmail);
  await asking.page.getByLabel(t('confirm.request.reference')).fill(reference);
  await pressButton(asking, t('manage.ask.button'));
  await seeHeading(asking, t('confirm.requested.title'));
  const place = t('mail.place', { name: localGovernment.name, country: t.country(localGovernment.country) });
  const mail = await mailTo(site.stack, contactEmail, t('manage.mail.access.subject', { place }));
  await opening.page.goto(`/mailbox/${mail.id}`);
  await opening.page.getByRole('link', { name: `/${t.locale}/manage/` }).click();
  await seeHeading(opening, t('manage.link.title'));
  if (opening !== asking) await opening.page.getByLabel(t('confirm.code.label')).fill(codeIn(opening, mail));
  await pressButton(opening, t('manage.link.button'));
  await seeHeading(opening, localGovernment.name);
}

/** Staff ask for more from the case, and see the mail before it goes out. */
async function askForMore(staff: Visitor, { id }: EndorsementDetails, question: string): Promise<void> {
  const { page, t } = staff;
  await signedIn({ visitor: staff, stack: site.stack });
  await page.goto(`/${t.locale}/staff/endorsements/${id}`);
  await followLink(staff, t('decisions.title.requestInformation'));
  await seeHeading(staff, t('decisions.title.requestInformation'));
  await giveReason(staff, question);
  expect(await wordsOf(page)).toContain(question);
  await pressButton(staff, t('decisions.preview.confirmMail'));
  await page.getByText(t('staff.status.infoRequested')).first().waitFor();
}

/** Follows the mail in which staff ask to the page on which the contact asks for a link. */
async function openQuestion(visitor: Visitor, { localGovernment, contactEmail }: EndorsementDetails): Promise<void> {
  const { page, t } = visitor;
  const place = t('mail.place', { name: localGovernment.name, country: t.country(localGovernment.country) });
  const mail = await mailTo(site.stack, contactEmail, t('decisions.mail.informationRequested.subject', { place }));
  await page.goto(`/mailbox/${mail.id}`);
  await page.getByRole('link', { name: new RegExp(`/${t.locale}/manage$`) }).click();
  await seeHeading(visitor, t('manage.ask.title'));
}

const statusOf = async (id: string) => (await readEndorsement(site.stack.registry.dataSource.manager, id)).status;

describe.each([true, false])('a signatory’s own page, JavaScript %s', (javaScript) => {
  site.test('takes the answer to what staff asked', async () => {
    const visitor = await site.visitor({ locale: 'fr', javaScript });
    const staff = await site.visitor({ locale: 'es', javaScript });
    const { page, t } = visitor;
    const at = { visitor, stack: site.stack };
    const asked = await anEndorsement(site.stack.registry, answersIn(at)).submitted();
    const question = 'Pouvez-vous nous envoyer le procès-verbal de février ?';
    await askForMore(staff, asked, question);
    await openQuestion(visitor, asked);
    await openOwnPage(visitor, visitor, asked);
    await page.getByText(question).first().waitFor();
    await followLink(visitor, t('manage.answer.title'));
    await seeHeading(visitor, t('manage.answer.title'));
    await pressButton(visitor, t('manage.answer.button'));
    await page.getByRole('alert').getByText(t('manage.answer.missing')).waitFor();
    const words = page.getByLabel(t('manage.answer.words'));
    await words.fill('Le procès-verbal est en ligne.');
    const files = page.locator('input[type=file]');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/pdf', buffer });
    await files.setInputFiles([file('notes.pdf', Buffer.from('no PDF at all'))]);
    await pressButton(visitor, t('manage.answer.button'));
    await page.getByRole('alert').getByText(t('evidence.faults.wrongType')).waitFor();
    expect(await words.inputValue()).toBe('Le procès-verbal est en ligne.');
    await files.setInputFiles([file('minutes.pdf', await aPdf())]);
    await pressButton(visitor, t('manage.answer.button'));
    await page
      .getByRole('alert')
      .getByText(t('manage.overview.done', { what: t('manage.answer.title') }))
      .waitFor();
    await page.getByText('Le procès-verbal est en ligne.').waitFor();
    await page.getByText('minutes.pdf').waitFor();
    expect(await statusOf(asked.id)).toBe('in_review');
  });

  site.test('re-confirms in another browser, with the code', async () => {
    const asking = await site.visitor({ locale: 'es', javaScript });
    const visitor = await site.visitor({ locale: 'es', javaScript });
    const { page, t } = visitor;
    const at = { visitor, stack: site.stack };
    const contact = answersIn(at).contact;
    const { id } = await anEndorsement(site.stack.registry, { contact }).verifiedBy(await staffIn(site.stack));
    const endorsement = await readEndorsement(site.stack.registry.dataSource.manager, id);
    await openOwnPage(asking, visitor, endorsement);
    await followLink(visitor, t('manage.reconfirm.title'));
    await page.getByLabel(t('sign.signatory.name')).fill('Nomsa Example');
    await page.getByLabel(t('manage.reconfirm.sure', { place: endorsement.localGovernment.name })).check();
    await pressButton(visitor, t('manage.reconfirm.button'));
    await page
      .getByRole('alert')
      .getByText(t('manage.overview.done', { what: t('manage.reconfirm.title') }))
      .waitFor();
    await page.getByText('Nomsa Example').waitFor();
    await pressButton(visitor, t('manage.out.button'));
    await seeHeading(visitor, t('manage.ask.title'));
  });

  site.test('withdraws in two steps', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    const endorsement = await anEndorsement(site.stack.registry).verifiedBy(await staffIn(site.stack));
    const { name } = endorsement.localGovernment;
    await openOwnPage(visitor, visitor, endorsement);
    await followLink(visitor, t('manage.withdraw.title'));
    await page.getByLabel('The decision to sign was revoked').check();
    await pressButton(visitor, t('site.actions.continue'));
    await seeHeading(visitor, t('manage.withdraw.checkTitle'));
    await pressButton(visitor, t('manage.withdraw.title'));
    await page.getByRole('alert').getByText(t('manage.withdraw.sureMissing')).waitFor();
    await page.getByLabel(t('manage.withdraw.sure', { place: name })).check();
    await pressButton(visitor, t('manage.withdraw.title'));
    await page.getByText(t('manage.status.withdrawn.means')).waitFor();
    const place = t('mail.place', { name, country: t.country(endorsement.localGovernment.country) });
    await mailTo(site.stack, endorsement.contactEmail, translator('en')('manage.mail.withdrawn.subject', { place }));
    expect(await statusOf(endorsement.id)).toBe('withdrawn');
  });
});
