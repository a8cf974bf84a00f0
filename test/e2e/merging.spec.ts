import { describe, expect } from 'vitest';
import { findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { eventually } from '../support/eventually.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite } from '../support/e2e/site.js';
import { giveReason, staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();
const caseOf = ({ t }: Visitor, { id }: EndorsementDetails): string => `/${t.locale}/staff/endorsements/${id}`;
const nameOf = ({ localGovernment, reference }: EndorsementDetails): string => `${localGovernment.name} (${reference})`;

/** From the case of the one that goes, over the comparison, to the look at what happens. */
async function mergeUpToPreview(visitor: Visitor, loser: EndorsementDetails, winner: EndorsementDetails) {
  const { page, t } = visitor;
  await page.goto(caseOf(visitor, loser));
  await page.getByRole('link', { name: new RegExp(`^${t('duplicates.case.compare')}.*${winner.reference}`) }).click();
  await seeHeading(visitor, t('duplicates.compare.title'));
  await followLink(visitor, t('duplicates.merge.keep', { winner: winner.reference, loser: loser.reference }));
  await seeHeading(visitor, t('duplicates.merge.title', { winner: nameOf(winner) }));
  await giveReason(visitor, 'The same council decision.');
}

describe('two endorsements that are one', () => {
  for (const javaScript of [false, true]) {
    site.test(`are merged, and separated again, JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
      const { registry } = site.stack;
      const town = `Twintown ${javaScript ? 'One' : 'Two'}`;
      const winner = await anEndorsement(registry, { government: describedAs(town) }).submitted();
      const loser = await anEndorsement(registry, { government: describedAs(town) }).submitted();
      await findSuspicions(registry, loser.id);
      const staff = await staffVisitor(site, { locale: 'en', javaScript });
      const { page, t } = staff;
      await mergeUpToPreview(staff, loser, winner);
      await pressButton(staff, t('decisions.preview.confirmMail'));
      await page.getByText(t('staff.status.void')).first().waitFor();

      await page.getByRole('link', { name: new RegExp(`^${t('duplicates.separation.title')}`) }).click();
      await seeHeading(staff, t('duplicates.separation.title'));
      await giveReason(staff, 'Two towns after all.');
      await pressButton(staff, t('decisions.preview.confirmMail'));
      await page.getByText(t('staff.status.submitted')).first().waitFor();
    });
  }

  site.test('need a second person once the public has seen them; then the old address leads on', async () => {
    const { registry } = site.stack;
    const reviewer = await aStaffMember(registry);
    const winner = await anEndorsement(registry, { government: describedAs('Publictown') }).verifiedBy(reviewer);
    const loser = await anEndorsement(registry, { government: describedAs('Publictown') }).verifiedBy(reviewer);
    await findSuspicions(registry, loser.id);
    const [ana, ben] = [
      await staffVisitor(site, { locale: 'en' }),
      await staffVisitor(site, { locale: 'en', javaScript: false }),
    ];
    const address = ({ localGovernment: { country, slug, number } }: EndorsementDetails): string =>
      `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
    const statusOf = async (one: EndorsementDetails): Promise<number> =>
      (await ana.page.request.get(address(one), { maxRedirects: 0 })).status();
    await eventually(async () => (await statusOf(loser)) === 200 && (await statusOf(winner)) === 200);

    await mergeUpToPreview(ana, loser, winner);
    await pressButton(ana, ana.t('decisions.preview.propose'));
    expect(await statusOf(loser)).toBe(200);
    await ben.page.goto('/en/staff/proposals');
    expect(await wordsOf(ben.page)).toContain(winner.reference);
    await pressButton(ben, ben.t('decisions.proposals.confirm'));
    await eventually(async () => (await statusOf(loser)) === 301);
    await ana.page.goto(address(loser));
    expect(new URL(ana.page.url()).pathname).toBe(address(winner));
  });
});
