import { describe, expect } from 'vitest';
import { eventually } from '../support/eventually.js';
import { mailTo, plain } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { giveReason, staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { answers } from '../support/submissions.js';

const site = useSite();

/** Makes a decision on a case, over its reason and the look at the mail. */
async function decide(visitor: Visitor, id: string, decision: 'announce' | 'reject', button: string): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/${t.locale}/staff/endorsements/${id}`);
  await followLink(visitor, t(decision === 'reject' ? 'staff.case.reject' : `decisions.title.${decision}`));
  await seeHeading(visitor, t(`decisions.title.${decision}`));
  await giveReason(visitor, 'The council has postponed it.');
  await pressButton(visitor, button);
}

describe('an announcement', () => {
  site.test('is shown without a person, is not counted, and is gone when two people reject it', async () => {
    const { registry } = site.stack;
    const person = 'Thandi Announcer';
    const { mandate, signatory, consents } = answers();
    const { id, contactEmail, localGovernment } = await anEndorsement(registry, {
      government: describedAs('Announcedtown'),
      mandate: { ...mandate, kind: 'announcement' },
      signatory: { ...signatory, name: person },
      consents: { ...consents, publish_name: true },
    }).submitted();
    const { country, slug, number, name } = localGovernment;
    const address = `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
    const [ana, ben] = [
      await staffVisitor(site, { locale: 'en' }),
      await staffVisitor(site, { locale: 'en', javaScript: false }),
    ];
    const anybody = await site.visitor({ locale: 'en', width: 320 });
    const { t, page } = anybody;

    await decide(ana, id, 'announce', t('decisions.preview.confirmMail'));
    await eventually(async () => (await page.request.get(address)).status() === 200);
    await page.goto(address);
    const shown = await wordsOf(page);
    expect(shown).toContain(plain(t('standing.announced.undertakings', { name })));
    expect(shown).not.toContain(person);
    await page.goto('/en/signatories?q=Announcedtown');
    expect(await page.getByRole('link', { name }).count()).toBe(0);

    await decide(ana, id, 'reject', t('decisions.preview.propose'));
    expect((await page.request.get(address)).status()).toBe(200);
    await ben.page.goto('/en/staff/proposals');
    await ben.page
      .locator('section')
      .filter({ has: ben.page.getByRole('link', { name, exact: true }) })
      .getByRole('button', { name: t('decisions.proposals.confirm'), exact: true })
      .click();

    const mail = await mailTo(
      site.stack,
      contactEmail,
      t('mail.rejected.subject', { place: t('mail.place', { name, country: t.country(country) }) }),
    );
    expect(plain(mail.text)).toContain(plain(t('manage.shown.noLongerAnnounced')));
    await eventually(async () => {
      await page.goto(address);
      return (await wordsOf(page)).includes(plain(t('standing.former.announced.removed.means')));
    });
    expect(await wordsOf(page)).not.toContain(person);
  });
});
