import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { fallDue } from '#registry/calendar/renew.js';
import { recordSuccession } from '#registry/successions/record-succession.js';
import { successionsOf } from '#registry/successions/succession.js';
import { anEndorsement, describedAs } from '../../endorsements.js';
import { eventually } from '../../eventually.js';
import { aPlace, verifiedByTwo } from '../../signed-anew.js';
import { aStaffMember } from '../../staff.js';
import { chosen, renaming, succession } from '../../successions.js';
import { secondConfirms, seenNow } from '../../two-people.js';
import { pressButton, seeHeading } from '../screen.js';
import { goTo, pageCase, type Opening, type PageCase } from './page-case.js';
import { answersIn } from './prepared.js';
import { signedIn } from './staff-session.js';

const CASE = '/staff/endorsements/:id';
const SPLIT = { kind: 'split_into', successors: ['new:North Town', 'new:South Town'] } as const;

/** What becomes of local governments: what staff enter, and what the public reads of it. */
export const SUCCESSION_PAGES: readonly PageCase[] = [
  pageCase('staff-succession', `${CASE}/succession`, async (at) => {
    await openForm(at);
    await pressButton(at.visitor, at.visitor.t('succession.next'));
    await at.visitor.page.getByRole('alert').waitFor();
  }),
  pageCase('staff-succession-choice', `${CASE}/succession`, async (at) => {
    await openForm(at);
    await enterSplit(at);
  }),
  pageCase('staff-succession-preview', `${CASE}/succession`, async (at) => {
    const { page, t } = at.visitor;
    await openForm(at);
    await enterSplit(at);
    for (const choice of await page.locator('input[value^="new:"]').all()) await choice.check();
    await pressButton(at.visitor, t('succession.next'));
    await seeHeading(at.visitor, t('succession.preview.title'));
  }),
  pageCase('staff-succession-case', CASE, async (at) => {
    await goTo(at, `/staff/endorsements/${(await splitCase(at)).id}`);
  }),
  pageCase('staff-succession-undo', `${CASE}/succession/:successionId`, async (at) => {
    const { id, localGovernment } = await splitCase(at);
    const [recorded] = await successionsOf(at.stack.registry.dataSource.manager, localGovernment.id);
    await goTo(at, `/staff/endorsements/${id}/succession/${recorded?.id ?? ''}`);
  }),
  pageCase('staff-succession-proposal', '/staff/proposals', async (at) => {
    const { registry } = at.stack;
    const staff = await signedIn(at);
    const listed = await anEndorsement(registry).verifiedBy(await aStaffMember(registry));
    await recordSuccession(registry, await seenNow(registry, listed.id, staff), succession(SPLIT));
    await goTo(at, '/staff/proposals');
  }),
  pageCase('public-split', '/signatories/:country/:government', async (at) => {
    const { registry } = at.stack;
    const both = await twoPeople(registry);
    const [old, north] = [await listedAs(registry, 'Undivided Town'), await listedAs(registry, 'Northern Town')];
    const order = { ...succession(SPLIT), successors: [chosen(north), 'new:Southern Town'] as const };
    await recordSuccession(registry, await seenNow(registry, old.id, both[0]), order);
    await secondConfirms(registry, old.id, both[1]);
    await openPublic(at, old, at.visitor.t('succession.public.notListed'));
  }),
  pageCase('public-signed-anew', '/signatories/:country/:government', async (at) => {
    const { registry } = at.stack;
    const both = await twoPeople(registry);
    const answers = await aPlace(registry, 'Anew Town');
    await anEndorsement(registry, answers).verifiedBy(both[0]);
    await fallDue(registry, 0);
    const newer = await verifiedByTwo(registry, await anEndorsement(registry, answers).submitted(), both);
    await recordSuccession(registry, await seenNow(registry, newer.id, both[0]), renaming('Renewed Town'));
    await secondConfirms(registry, newer.id, both[1]);
    await openPublic(at, newer, at.visitor.t('succession.terms.title'));
  }),
];

async function openForm(at: Opening): Promise<void> {
  await signedIn(at);
  const { id } = await anEndorsement(at.stack.registry, answersIn(at)).submitted();
  await goTo(at, `/staff/endorsements/${id}/succession`);
}

/** Fills the form in, and goes on to the question who is meant. */
async function enterSplit({ visitor }: Opening): Promise<void> {
  const { page, t } = visitor;
  await page.getByLabel(t('succession.kinds.split_into')).check();
  await page.getByLabel(t('succession.successors')).fill('Palermo\nLampedusa e Linosa');
  for (const [part, value] of [
    ['day', '1'],
    ['month', '1'],
    ['year', '2026'],
  ] as const) {
    await page.getByLabel(t(`site.date.${part}`)).fill(value);
  }
  await page.getByLabel(t('succession.source')).fill('Decree 12 of 2025');
  await pressButton(visitor, t('succession.next'));
  await seeHeading(visitor, t('succession.choose.title'));
}

/** A case whose local government was split, before the public had seen it. */
async function splitCase(at: Opening): Promise<EndorsementDetails> {
  const { registry } = at.stack;
  const staff = await signedIn(at);
  const gone = await anEndorsement(registry, answersIn(at, { government: describedAs('Undivided') })).submitted();
  await recordSuccession(registry, await seenNow(registry, gone.id, staff), succession(SPLIT));
  return gone;
}

async function twoPeople(registry: Registry) {
  return [
    await aStaffMember(registry, { role: 'publisher' }),
    await aStaffMember(registry, { role: 'publisher' }),
  ] as const;
}

async function listedAs(registry: Registry, name: string): Promise<EndorsementDetails> {
  return anEndorsement(registry, { government: describedAs(name) }).verifiedBy(await aStaffMember(registry));
}

/** Opens the public page once it says what just happened. */
async function openPublic(at: Opening, { localGovernment }: EndorsementDetails, words: string): Promise<void> {
  const { country, slug, number } = localGovernment;
  await eventually(async () => {
    await goTo(at, `/signatories/${country.toLowerCase()}/${slug}-${number}`);
    return (await at.visitor.page.getByText(words).count()) > 0;
  });
}
