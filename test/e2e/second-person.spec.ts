import { describe, expect } from 'vitest';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { eventually } from '../support/eventually.js';
import { plain } from '../support/e2e/mails.js';
import { followLink, pressButton, seeHeading, wordsOf } from '../support/e2e/screen.js';
import { useSite, type Site } from '../support/e2e/site.js';
import { giveReason, staffVisitor } from '../support/e2e/staff.js';
import type { Visitor } from '../support/e2e/visitor.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember } from '../support/staff.js';

const site = useSite();

/** A government that is listed in public, and where. */
async function listed({ stack: { registry } }: Pick<Site, 'stack'>, { page }: Visitor, town: string) {
  const verifier = await aStaffMember(registry);
  const endorsement = await anEndorsement(registry, { government: describedAs(town) }).verifiedBy(verifier);
  const { country, slug, number } = endorsement.localGovernment;
  const address = `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
  await eventually(async () => (await page.request.get(address)).status() === 200);
  return { endorsement, address };
}

/** Proposes the suspension, from the case over the reason and the look at the mail. */
async function proposeSuspension(visitor: Visitor, { id }: EndorsementDetails): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/en/staff/endorsements/${id}`);
  await followLink(visitor, t('decisions.title.suspend'));
  await seeHeading(visitor, t('decisions.title.suspend'));
  await giveReason(visitor, 'The council asks us to look at it again.');
  await pressButton(visitor, t('decisions.preview.propose'));
  await page.getByText(t('case.proposal.title')).waitFor();
}

/** The proposal about a government, on the page that lists them all. */
async function proposalAbout({ page }: Visitor, town: string) {
  await page.goto('/en/staff/proposals');
  return page.locator('section').filter({ has: page.getByRole('link', { name: town, exact: true }) });
}

describe('what the public has seen', () => {
  for (const javaScript of [false, true]) {
    site.test(`is suspended by two people together, JavaScript ${javaScript ? 'on' : 'off'}`, async () => {
      const town = `Twopersontown ${javaScript ? 'One' : 'Two'}`;
      const [ana, ben] = [
        await staffVisitor(site, { locale: 'en', javaScript }),
        await staffVisitor(site, { locale: 'en', javaScript }),
      ];
      const { endorsement, address } = await listed(site, ana, town);
      await proposeSuspension(ana, endorsement);

      const own = await proposalAbout(ana, town);
      const confirm = { name: ana.t('decisions.proposals.confirm'), exact: true };
      await own.getByRole('button', { name: ana.t('decisions.proposals.takeBack'), exact: true }).waitFor();
      expect(await own.getByRole('button', confirm).count()).toBe(0);
      await ana.page.goto(address);
      const suspended = plain(ana.t('standing.former.suspended.means'));
      expect(await wordsOf(ana.page)).not.toContain(suspended);

      const theirs = await proposalAbout(ben, town);
      await ben.page
        .getByRole('navigation')
        .getByText(/^Proposals \(\d+\)$/)
        .waitFor();
      expect(await theirs.innerText()).toContain(ana.name);
      await theirs.getByRole('button', confirm).click();
      await eventually(async () => {
        await ana.page.goto(address);
        return (await wordsOf(ana.page)).includes(suspended);
      });
      await ben.page.goto(`/en/staff/endorsements/${endorsement.id}`);
      await ben.page.getByText(ben.t('staff.status.suspended')).first().waitFor();
    });
  }
});
