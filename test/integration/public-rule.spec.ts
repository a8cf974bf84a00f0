import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { disownEndorsement } from '#registry/signing/confirm-endorsement.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { Registry } from '#registry/registry.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { announcedBy } from '../support/own-page.js';
import { DURBAN, insertPlaces, KYIV } from '../support/places.js';
import { testSettings } from '../support/settings.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { answers } from '../support/submissions.js';
import { bothDecide, OTHER, secondConfirms, seenNow } from '../support/two-people.js';

const DECISION: Mandate = { kind: 'council_decision', date: '2026-02-03', reference: 'Resolution 7', url: null };
const ANNOUNCEMENT: Mandate = { ...DECISION, kind: 'announcement', reference: null };

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let ana: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  const first = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  ana = await aStaffMember(first, { role: 'publisher' });
  ben = await aStaffMember(first, { role: 'publisher' });
  await insertPlaces(database.dataSource, [DURBAN, KYIV]);
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const statusOf = async (id: string) => (await read(id)).status;

/** How the public sees it once what waits is published; null when it does not. */
async function shown(id: string): Promise<string | null> {
  await publishWhatWaits(registry);
  const [row] = await database.dataSource.query<{ standing: string }[]>(
    'SELECT standing FROM public_signatory WHERE endorsement_id = $1',
    [id],
  );
  return row?.standing ?? null;
}

/** One of the list of places, so that a second signature is of the same local government. */
const from = ({ id, name, country }: typeof DURBAN, mandate: Mandate) => ({
  country,
  government: { listed: true, placeId: id, name, detail: '' } as const,
  mandate,
});

async function withdraws(id: string): Promise<void> {
  const { version } = await read(id);
  await withdrawEndorsement(registry, { endorsementId: id, version }, { code: 'other', text: '' });
}

describe('an announcement of which staff look at the mandate', () => {
  let id: string;

  beforeEach(async () => {
    ({ id } = await announcedBy(registry, ana));
    expect(await shown(id)).toBe('announced');
    await bringMandate(registry, await seenNow(registry, id, ana), DECISION);
    expect([await statusOf(id), await shown(id)]).toEqual(['in_review', 'announced']);
  });

  it('leaves the register when it is rejected', async () => {
    await bothDecide(registry, [ana, ben], id, 'reject');
    expect([await statusOf(id), await shown(id)]).toEqual(['rejected', null]);
  });

  it('leaves it when its contact withdraws', async () => {
    await withdraws(id);
    expect([await statusOf(id), await shown(id)]).toEqual(['withdrawn', null]);
  });

  it('leaves it when two people make it void', async () => {
    await bothDecide(registry, [ana, ben], id, 'void');
    expect([await statusOf(id), await shown(id)]).toEqual(['void', null]);
  });

  it('leaves it when somebody says that they never signed', async () => {
    const [confirmation] = await database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM confirmation WHERE endorsement_id = $1',
      [id],
    );
    const { token, code } = confirmationSecrets(registry.secret, confirmation?.id ?? '');
    await disownEndorsement(registry, { token, code, draftToken: undefined });
    expect([await statusOf(id), await shown(id)]).toEqual(['void', null]);
  });

  it('is published anew with a check, so that its record is never older than what staff found', async () => {
    await recordCheck(registry, await seenNow(registry, id, ana), { subject: 'mandate', result: 'yes', note: '' });
    expect(await publishWhatWaits(registry)).toBe(1);
    const [row] = await database.dataSource.query<{ version: number }[]>(
      'SELECT endorsement_version AS version FROM public_signatory WHERE endorsement_id = $1',
      [id],
    );
    expect(row?.version).toBe((await read(id)).version);
  });
});

describe('one person alone', () => {
  it.each(['reject', 'void'] as const)('cannot %s an announcement that the public sees', async (action) => {
    const { id } = await announcedBy(registry, ana);
    await expect(takeDecision(registry, await seenNow(registry, id, ana), action, OTHER)).rejects.toThrow(
      'endorsement.second-person-needed',
    );
    expect([await statusOf(id), await shown(id)]).toEqual(['announced', 'announced']);
  });

  it('cannot publish a rejected announcement again by opening it', async () => {
    const { id } = await announcedBy(registry, ana);
    await bothDecide(registry, [ana, ben], id, 'reject');
    expect(await shown(id)).toBeNull();
    await expect(takeDecision(registry, await seenNow(registry, id, ana), 'reopen', OTHER)).rejects.toThrow(
      'endorsement.second-person-needed',
    );
    expect([await statusOf(id), await shown(id)]).toEqual(['rejected', null]);
    await bothDecide(registry, [ana, ben], id, 'reopen');
    expect([await statusOf(id), await shown(id)]).toEqual(['in_review', 'announced']);
  });
});

it('keeps an erased endorsement from ever being public: it cannot be opened again', async () => {
  const { id } = await anEndorsement(registry).rejectedBy(ana);
  clock.forward(400, 'days');
  await retain(registry, testSettings({ DATABASE_URL: database.url }));
  expect((await read(id)).anonymisedAt).not.toBeNull();
  await expect(takeDecision(registry, await seenNow(registry, id, ana), 'reopen', OTHER)).rejects.toThrow(
    'endorsement.erased',
  );
  expect([await statusOf(id), await shown(id)]).toEqual(['rejected', null]);
});

it('shows an announcement again when the verified endorsement that displaced it ends', async () => {
  const { id: first } = await anEndorsement(registry, from(DURBAN, ANNOUNCEMENT)).submitted();
  await takeDecision(registry, await seenNow(registry, first, ana), 'announce', OTHER);
  expect(await shown(first)).toBe('announced');
  const { id: second } = await anEndorsement(registry, from(DURBAN, DECISION)).submitted();
  await recordCheck(registry, await seenNow(registry, second, ana), { subject: 'mandate', result: 'yes', note: '' });
  expect(await verifyEndorsement(registry, await seenNow(registry, second, ana))).toBe(false);
  await secondConfirms(registry, second, ben);
  expect([await shown(second), await shown(first)]).toEqual(['listed', null]);
  await withdraws(second);
  expect([await shown(second), await shown(first), await statusOf(first)]).toEqual([null, 'announced', 'announced']);
});

it('lets a local government that lapsed sign anew, and two people put that in the place of the old one', async () => {
  const { id: old, localGovernment } = await anEndorsement(registry, from(KYIV, DECISION)).verifiedBy(ana);
  expect(await shown(old)).toBe('listed');
  clock.forward(4 * 366, 'days');
  await fallDue(registry, 4);
  clock.forward(181, 'days');
  await lapse(registry, 180);
  expect(await shown(old)).toBe('lapsed');

  const given = { ...from(KYIV, DECISION), contact: { ...answers().contact, email: 'next@kyiv.example.org' } };
  const { id: anew } = await anEndorsement(registry, given).submitted();
  await recordCheck(registry, await seenNow(registry, anew, ana), { subject: 'mandate', result: 'yes', note: '' });
  expect(await verifyEndorsement(registry, await seenNow(registry, anew, ana))).toBe(false);
  expect([await shown(anew), await shown(old)]).toEqual([null, 'lapsed']);
  await secondConfirms(registry, anew, ben);

  expect([await statusOf(anew), await statusOf(old)]).toEqual(['verified', 'superseded']);
  expect([await shown(anew), await shown(old)]).toEqual(['listed', null]);
  // The number and the page are the local government's: nobody is sent away from them.
  expect((await read(anew)).localGovernment.number).toBe(localGovernment.number);
  expect(await findFormerSignatory(registry, localGovernment.number)).toBeNull();
});
