import { describe, expect } from 'vitest';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { eventually } from '../support/eventually.js';
import { confirmWithCode, mailAbout, openMailedLink } from '../support/e2e/confirming.js';
import { answersFrom } from '../support/e2e/listed.js';
import { mailTo, plain } from '../support/e2e/mails.js';
import { officialOf } from '../support/e2e/official.js';
import { pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { answerUpTo, beginSigning, declareAndSubmit } from '../support/e2e/signing.js';
import { useSite } from '../support/e2e/site.js';
import { proposeUnchecked, staffVisitor } from '../support/e2e/staff.js';
import { anEndorsement } from '../support/endorsements.js';
import { LAMPEDUSA } from '../support/places.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();

describe('a local government whose signature lapsed', () => {
  site.test('signs anew: two people let it take the place, and its page shows both terms', async () => {
    const { registry } = site.stack;
    const older = await anEndorsement(registry, answersFrom(LAMPEDUSA)).verifiedBy(await aStaffMember(registry));
    const { country, slug, number } = older.localGovernment;
    const address = `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
    const visitor = await site.visitor({ locale: 'en' });
    const { page, t } = visitor;
    await eventually(async () => (await page.request.get(address)).status() === 200);
    await fallDue(registry, 0);
    await lapse(registry, 0);
    await eventually(async () => {
      await page.goto(address);
      return (await wordsOf(page)).includes(plain(t('standing.label.lapsed')));
    });

    const official = officialOf('IT', 'Lampedusa');
    await beginSigning(visitor);
    await answerUpTo(visitor, official, 'check');
    const reference = await declareAndSubmit(visitor);
    const mail = await mailAbout(site, visitor, official, 'confirmAddress');
    await openMailedLink(visitor, mail);
    await pressOrType(visitor, mail);

    const [ana, ben] = [
      await staffVisitor(site, { locale: 'en' }),
      await staffVisitor(site, { locale: 'en', javaScript: false }),
    ];
    const [{ id } = { id: '' }] = await registry.dataSource.query<{ id: string }[]>(
      'SELECT id FROM endorsement WHERE reference = $1',
      [reference],
    );
    await ana.page.goto(`/en/staff/endorsements/${id}/verification`);
    await seeHeading(ana, t('staff.verification.title'));
    expect(await wordsOf(ana.page)).toContain(plain(t('case.verification.because.supersedes')));
    await proposeUnchecked(ana);
    await ana.page.getByText(t('case.proposal.title')).waitFor();
    await page.goto(address);
    expect(await wordsOf(page)).toContain(plain(t('standing.label.lapsed')));

    await ben.page.goto('/en/staff/proposals');
    await pressButton(ben, t('decisions.proposals.confirm'));
    await eventually(async () => {
      await page.goto(address);
      return (await wordsOf(page)).includes(plain(t('succession.terms.title')));
    });
    const shown = await wordsOf(page);
    expect(shown).not.toContain(plain(t('standing.label.lapsed')));
    expect(shown).toContain('Replaced by a new signature on');

    const place = t('mail.place', { name: 'Lampedusa', country: t.country('IT') });
    const told = await mailTo(site.stack, older.contactEmail, t('succession.mail.superseded.subject', { place }));
    expect(plain(told.text)).toContain(plain(t('succession.mail.superseded.title')));
    await mailAbout(site, visitor, official, 'published');
  });
});

/** Confirms in the browser that signed, where a button is enough, or else with the code. */
async function pressOrType(
  visitor: Parameters<typeof confirmWithCode>[0],
  mail: Parameters<typeof confirmWithCode>[1],
) {
  const { page, t } = visitor;
  await seeHeading(visitor, t('confirm.title'));
  if ((await page.getByLabel(t('confirm.code.label')).count()) > 0) return confirmWithCode(visitor, mail);
  await pressButton(visitor, t('confirm.button'));
  await seeHeading(visitor, t('confirm.confirmed.panel'));
}
