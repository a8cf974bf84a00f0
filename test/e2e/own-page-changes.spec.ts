import { describe, expect } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { eventually } from '../support/eventually.js';
import { answerByMail } from '../support/e2e/contact-answers.js';
import { signedIn, staffIn } from '../support/e2e/pages/staff-session.js';
import { staffVisitor } from '../support/e2e/staff.js';
import { followLink, pressButton, seeHeading } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement } from '../support/endorsements.js';
import { ownSession } from '../support/own-page.js';

const site = useSite();

const read = (id: string) => readEndorsement(site.stack.registry.dataSource.manager, id);

/** A verified endorsement's own page, as its contact sees it. */
async function ownPage(visitor: Visitor): Promise<EndorsementDetails> {
  const { registry, url } = site.stack;
  const endorsement = await anEndorsement(registry).verifiedBy(await staffIn(site.stack));
  await visitor.context.addCookies([{ name: 'signatory', value: await ownSession(registry, endorsement.id), url }]);
  await visitor.page.goto(`/${visitor.t.locale}/manage/endorsement`);
  return endorsement;
}

/** Fills in the decision behind a change. */
async function fillDecision({ page, t }: Visitor): Promise<void> {
  await page.getByLabel(t('sign.mandate.kinds.council_decision')).check();
  for (const [id, value] of [
    ['date-day', '1'],
    ['date-month', '10'],
    ['date-year', '2026'],
    ['reference', 'Resolution 99'],
  ] as const) {
    await page.locator(`#${id}`).fill(value);
  }
}

describe.each([true, false])('a signatory’s own page, JavaScript %s', (javaScript) => {
  site.test('adds an undertaking, which staff accept, and withdraws another', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    const { id } = await ownPage(visitor);
    await followLink(visitor, t('changes.form.add.title'));
    await page.getByLabel(t('pact.undertakings.health.title')).check();
    await pressButton(visitor, t('changes.form.add.button'));
    await page.getByRole('alert').getByText(t('sign.mandate.kindMissing')).waitFor();
    await fillDecision(visitor);
    await pressButton(visitor, t('changes.form.add.button'));
    await page
      .getByRole('alert')
      .getByText(t('manage.overview.sent', { what: t('changes.form.add.title') }))
      .waitFor();

    const staff = await site.visitor({ locale: 'en', javaScript });
    await signedIn({ visitor: staff, stack: site.stack });
    await staff.page.goto(`/en/staff/endorsements/${id}`);
    await followLink(staff, t('pact.undertakings.health.title'));
    await pressButton(staff, t('changes.review.acceptButton'));
    // The public sees the endorsement: what one of staff accepts, another confirms.
    await staff.page.getByText(t('case.proposal.title')).waitFor();
    const colleague = await staffVisitor(site, { locale: 'en', javaScript });
    await colleague.page.goto('/en/staff/proposals');
    await pressButton(colleague, t('decisions.proposals.confirm'));
    await eventually(async () => (await read(id)).undertakings.includes('health'));

    await page.goto('/en/manage/endorsement');
    await followLink(visitor, t('changes.form.withdraw.title'));
    await page.getByLabel(t('pact.undertakings.mobility.title')).check();
    await fillDecision(visitor);
    await pressButton(visitor, t('changes.form.withdraw.button'));
    await page
      .getByRole('alert')
      .getByText(t('manage.overview.done', { what: t('changes.form.withdraw.title') }))
      .waitFor();
    expect((await read(id)).undertakings).toEqual(['culture', 'health']);
  });

  site.test('gives a consent and withdraws it again', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    const { id } = await ownPage(visitor);
    const name = () => page.getByLabel(t('sign.consents.purposes.publish_name.text'));
    const saved = async () => {
      await pressButton(visitor, t('changes.consents.button'));
      await page
        .getByRole('alert')
        .getByText(t('manage.overview.done', { what: t('changes.consents.title') }))
        .waitFor();
      const { publishSignatoryName } = await read(id);
      await followLink(visitor, t('changes.consents.title'));
      await seeHeading(visitor, t('changes.consents.title'));
      return [publishSignatoryName, await name().isChecked()];
    };
    await followLink(visitor, t('changes.consents.title'));
    await name().check();
    expect(await saved()).toEqual([true, true]);
    await name().uncheck();
    expect(await saved()).toEqual([false, false]);
    await followLink(visitor, t('manage.withdraw.title'));
    await seeHeading(visitor, t('manage.withdraw.title'));
  });

  site.test('hands over to a new contact, and the old one objects', async () => {
    const visitor = await site.visitor({ locale: 'en', javaScript });
    const { page, t } = visitor;
    const endorsement = await ownPage(visitor);
    const email = `successor-${endorsement.localGovernment.number}@town.example.org`;
    await followLink(visitor, t('changes.form.handOver.title'));
    await page.getByLabel(t('sign.contact.name')).fill('Nomsa Example');
    await page.getByLabel(t('sign.contact.role')).fill('Adviser');
    await page.getByLabel(t('sign.contact.email')).fill(email);
    await pressButton(visitor, t('changes.form.handOver.button'));
    await page
      .getByRole('alert')
      .getByText(t('manage.overview.sent', { what: t('changes.form.handOver.title') }))
      .waitFor();
    const successor = await site.visitor({ locale: 'en', javaScript });
    await answerByMail(site, successor, { endorsement, to: email, mail: 'offer' });
    expect((await read(endorsement.id)).contactEmail).toBe(email);
    await answerByMail(site, visitor, { endorsement, to: endorsement.contactEmail, mail: 'changed' });
    expect((await read(endorsement.id)).contactEmail).toBe(email);
  });
});
