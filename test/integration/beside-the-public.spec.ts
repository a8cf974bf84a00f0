import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { lookAtContact } from '#registry/own-page/look-at-contact.js';
import { mergeEndorsements } from '#registry/review/duplicates/merge-endorsements.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { correctContactEmail } from '#registry/own-page/correct-contact-email.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, checkAndVerify, confirmByMail } from '../support/endorsements.js';
import { bringIn, checkedImport, endorsementsOf, importLine } from '../support/imports.js';
import { aPlace } from '../support/signed-anew.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bothDecide, OTHER, secondConfirms, seenNow } from '../support/two-people.js';

let app: TestApp;
let eve: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  app = await startTestApp();
  eve = await aStaffMember(app.registry, { role: 'publisher', name: 'Eve Example' });
  ben = await aStaffMember(app.registry, { role: 'publisher', name: 'Ben Example' });
});

afterAll(() => app.close());

const MANDATE_RIGHT = { subject: 'mandate', result: 'yes', note: '' } as const;
const ANNOUNCED: Partial<AnsweredDraft> = { mandate: { ...answers().mandate, kind: 'announcement', reference: null } };

const read = ({ id }: { readonly id: string }) => readEndorsement(app.database.dataSource.manager, id);
const publish = () => publishWhatWaits(app.registry);

/** What a reader finds at the address of a local government, after whatever waited was published. */
async function pageOf({ localGovernment }: EndorsementDetails) {
  await publish();
  app.app.get(PublicAnswers).forget();
  const { country, slug, number } = localGovernment;
  const { status, location, text } = await app
    .browser()
    .get(`/en/signatories/${country.toLowerCase()}/${slug}-${number}`);
  return { status, location, text };
}

/** Merges one into another as Eve alone would; the rule may make a proposal of it. */
async function mergeAlone(loser: EndorsementDetails, winner: EndorsementDetails): Promise<boolean> {
  const order = {
    loser: await seenNow(app.registry, loser.id, eve),
    winner: await seenNow(app.registry, winner.id, eve),
    take: ['health', 'culture'],
    reason: OTHER,
  };
  return mergeEndorsements(app.registry, order, eve.id);
}

describe('one member of staff alone, at an endorsement that nobody has seen', () => {
  it('does not take the announcement of the same local government out of the register by verifying it', async () => {
    const place = await aPlace(app.registry);
    const first = await anEndorsement(app.registry, { ...place, ...ANNOUNCED }).submitted();
    await takeDecision(app.registry, await seenNow(app.registry, first.id, eve), 'announce', OTHER);
    const before = await pageOf(first);
    expect(before.text).toContain('Announced');
    const second = await anEndorsement(app.registry, place).submitted();
    expect(second.localGovernment.id).toBe(first.localGovernment.id);
    await recordCheck(app.registry, await seenNow(app.registry, second.id, eve), MANDATE_RIGHT);
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, second.id, eve))).toBe(false);
    expect([await pageOf(first), (await read(second)).status]).toEqual([before, 'submitted']);
    await secondConfirms(app.registry, second.id, ben);
    await publish();
    expect(await findSignatory(app.registry, first.localGovernment.number)).toMatchObject({ standing: 'listed' });
  });

  it('verifies it alone where nothing else of the local government is in public', async () => {
    const place = await aPlace(app.registry);
    const first = await anEndorsement(app.registry, { ...place, ...ANNOUNCED }).submitted();
    const second = await anEndorsement(app.registry, place).submitted();
    await checkAndVerify(app.registry, await seenNow(app.registry, second.id, eve));
    expect([(await read(first)).status, (await read(second)).status]).toEqual(['submitted', 'verified']);
  });

  it.each(['suspend', 'withdraw_on_request'] as const)(
    'does not lead the page of another one of its local government elsewhere by merging it (%s)',
    async (ending) => {
      const place = await aPlace(app.registry);
      const listed = await anEndorsement(app.registry, place).verifiedBy(eve);
      await publish();
      const mistaken = await anEndorsement(app.registry, place).submitted();
      const elsewhere = await anEndorsement(app.registry, await aPlace(app.registry)).submitted();
      await mergeAlone(mistaken, elsewhere);
      await checkAndVerify(app.registry, await seenNow(app.registry, elsewhere.id, eve));
      expect(await pageOf(listed)).toMatchObject({ status: 200, location: undefined });
      await bothDecide(app.registry, [eve, ben], listed.id, ending);
      expect(await pageOf(listed)).toMatchObject({ status: ending === 'suspend' ? 200 : 410, location: undefined });
    },
  );

  it('leads on where the one that was merged is the one that the public saw', async () => {
    const loser = await anEndorsement(app.registry, await aPlace(app.registry)).verifiedBy(eve);
    const winner = await anEndorsement(app.registry, await aPlace(app.registry)).verifiedBy(eve);
    await publish();
    expect(await mergeAlone(loser, winner)).toBe(false);
    await secondConfirms(app.registry, loser.id, ben);
    const { slug, number } = winner.localGovernment;
    expect(await pageOf(loser)).toMatchObject({ status: 301, location: `/en/signatories/za/${slug}-${number}` });
  });

  it('does not verify alone what holds undertakings that they imported, by way of a merge', async () => {
    const name = 'Invented Undertakings';
    const line = importLine({ country: 'ZA', name, kind: 'town', undertakings: 'health|culture|mobility' });
    await bringIn(app.registry, await checkedImport(app.registry, [line], eve.id), eve.id);
    const [imported] = await endorsementsOf(app.registry, name);
    const given: Partial<AnsweredDraft> = { ...(await aPlace(app.registry)), undertakings: ['rights'] };
    const real = await anEndorsement(app.registry, given).submitted();
    expect(await mergeAlone(await read({ id: imported?.id ?? '' }), real)).toBe(true);
    await recordCheck(app.registry, await seenNow(app.registry, real.id, eve), MANDATE_RIGHT);
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, real.id, eve))).toBe(false);
    expect((await read(real)).status).toBe('submitted');
    // Whoever did not import it looks with other eyes.
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, real.id, ben))).toBe(true);
  });

  it('does not verify alone what is confirmed at an address that they gave themselves', async () => {
    const { id } = await anEndorsement(app.registry, await aPlace(app.registry)).awaitingConfirmation();
    const address = { email: 'eves-own@town.example.org', reason: 'They called us.' };
    expect(await correctContactEmail(app.registry, await seenNow(app.registry, id, eve), address)).toBe(true);
    await confirmByMail(app.registry, id);
    await recordCheck(app.registry, await seenNow(app.registry, id, eve), MANDATE_RIGHT);
    const page = await (await browserOf(app, eve)).get(`/en/staff/endorsements/${id}/verification`);
    expect(page.text).toContain('You gave the contact’s address yourself, and no colleague has looked at it.');
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, id, eve))).toBe(false);
    expect((await read({ id })).status).toBe('submitted');
    await lookAtContact(app.registry, await seenNow(app.registry, id, ben));
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, id, eve))).toBe(true);
  });
});
