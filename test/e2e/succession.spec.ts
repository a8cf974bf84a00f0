import { describe, expect } from 'vitest';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { eventually } from '../support/eventually.js';
import { plain } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();

const addressOf = ({ localGovernment: { country, slug, number } }: EndorsementDetails): string =>
  `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;

async function listed(town: string, { page }: Visitor): Promise<EndorsementDetails> {
  const { registry } = site.stack;
  const verifier = await aStaffMember(registry);
  const endorsement = await anEndorsement(registry, { government: describedAs(town) }).verifiedBy(verifier);
  await eventually(async () => (await page.request.get(addressOf(endorsement))).status() === 200);
  return endorsement;
}

/** Enters what happened on the form of a case, up to the question who is meant, or to the look at what it does. */
async function enter(visitor: Visitor, { id }: EndorsementDetails, kind: 'renamed' | 'merged_into', name: string) {
  const { page, t } = visitor;
  await page.goto(`/en/staff/endorsements/${id}`);
  await followLink(visitor, t('succession.case.add'));
  await seeHeading(visitor, t('succession.title'));
  await page.getByLabel(t(`succession.kinds.${kind}`)).check();
  const field = t(kind === 'renamed' ? 'succession.newName' : 'succession.successors');
  await page.getByLabel(field, { exact: true }).fill(name);
  await page.getByLabel(t('site.date.day')).fill('1');
  await page.getByLabel(t('site.date.month')).fill('1');
  await page.getByLabel(t('site.date.year')).fill('2026');
  await page.getByLabel(t('succession.source')).fill('Decree 12 of 2025');
  await pressButton(visitor, t('succession.next'));
}

async function confirmAbout({ page, t }: Visitor, town: string): Promise<void> {
  await page.goto('/en/staff/proposals');
  const proposal = page.locator('section').filter({ has: page.getByRole('link', { name: town, exact: true }) });
  await proposal.getByRole('button', { name: t('decisions.proposals.confirm'), exact: true }).click();
}

describe('what becomes of a local government', () => {
  for (const javaScript of [false, true]) {
    site.test(`is entered by two people, and taken back, JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
      const which = javaScript ? 'One' : 'Two';
      const [ana, ben] = [
        await staffVisitor(site, { locale: 'en', javaScript }),
        await staffVisitor(site, { locale: 'en', javaScript }),
      ];
      const { t } = ana;
      const [old, other] = [await listed(`Smallish ${which}`, ana), await listed(`Biggish ${which}`, ana)];
      const statusOf = async () => (await ana.page.request.get(addressOf(old), { maxRedirects: 0 })).status();

      await enter(ana, old, 'merged_into', `Biggish ${which}`);
      await seeHeading(ana, t('succession.choose.title'));
      await ana.page.locator(`input[value="government:${other.localGovernment.id}"]`).check();
      await pressButton(ana, t('succession.next'));
      await seeHeading(ana, t('succession.preview.title'));
      expect(await wordsOf(ana.page)).toContain(plain(t('succession.mail.merged.title')));
      await pressButton(ana, t('succession.preview.propose'));
      await ana.page.getByText(t('case.proposal.title')).waitFor();
      expect(await statusOf()).toBe(200);

      await confirmAbout(ben, `Smallish ${which}`);
      await eventually(async () => (await statusOf()) === 301);
      await ana.page.goto(addressOf(old));
      expect(new URL(ana.page.url()).pathname).toBe(addressOf(other));

      await ana.page.goto(`/en/staff/endorsements/${old.id}`);
      await ana.page.getByRole('link', { name: new RegExp(`^${t('succession.case.undo')}`) }).click();
      await seeHeading(ana, t('succession.undo.title'));
      await pressButton(ana, t('succession.undo.propose'));
      await ana.page.getByText(t('case.proposal.title')).waitFor();
      await confirmAbout(ben, `Smallish ${which}`);
      await eventually(async () => (await statusOf()) === 200);
    });
  }

  site.test('a new name leaves number and history, and the former address leads on', async () => {
    const [ana, ben] = [await staffVisitor(site, { locale: 'en' }), await staffVisitor(site, { locale: 'en' })];
    const { t } = ana;
    const before = await listed('Formername', ana);
    await enter(ana, before, 'renamed', 'Latername');
    await seeHeading(ana, t('succession.preview.title'));
    await pressButton(ana, t('succession.preview.propose'));
    await ana.page.getByText(t('case.proposal.title')).waitFor();
    await confirmAbout(ben, 'Formername');
    await eventually(async () => {
      await ana.page.goto(addressOf(before));
      return ana.page.url().includes('/latername-');
    });
    expect(await wordsOf(ana.page)).toContain('Formername, until 1 January 2026');
    await ana.page.goto('/en/signatories?q=formername');
    await ana.page.getByRole('article').getByRole('link', { name: 'Latername', exact: true }).waitFor();
  });
});
