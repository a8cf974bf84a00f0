import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { mergeEndorsements, unmergeEndorsement } from '#registry/review/duplicates/merge-endorsements.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { THE_REGISTRY } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { findFormerSignatory } from '#registry/public-register/former-signatories.js';
import { findSignatory } from '#registry/public-register/find-signatories.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { replayedState } from '../support/replayed-state.js';
import { aPassedTerm, aPlace, verifiedByTwo } from '../support/signed-anew.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { bothDecide, secondConfirms, seenNow } from '../support/two-people.js';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let both: readonly [TestStaff, TestStaff];

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example', role: 'publisher' });
  ben = await aStaffMember(app.registry, { name: 'Ben Example', role: 'publisher' });
  both = [ana, ben];
});

afterAll(() => app.close());

const manager = () => app.database.dataSource.manager;
const now = ({ id }: Pick<EndorsementDetails, 'id'>) => readEndorsement(manager(), id);
const statusOf = async (one: EndorsementDetails) => (await now(one)).status;
const statuses = (...all: EndorsementDetails[]) => Promise.all(all.map(statusOf));

async function mailsTo({ id }: EndorsementDetails): Promise<string[]> {
  const jobs = await manager().query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job IN ('mail.endorsement-superseded',
       'mail.endorsement-revived', 'mail.endorsement-published') ORDER BY created_at, id`,
    [id],
  );
  return jobs.map(({ job }) => job);
}

/** A local government whose first signature lapsed, and the one by which it signed anew. */
async function signedAnew({ lapses = true } = {}) {
  const answers: Partial<AnsweredDraft> = await aPlace(app.registry);
  const older = await aPassedTerm(app.registry, app.clock, ana, { answers, lapses });
  const newer = await anEndorsement(app.registry, answers).submitted();
  return { older, newer, answers };
}

async function superseded(more: { lapses?: boolean } = {}) {
  const { older, newer, answers } = await signedAnew(more);
  return { older, newer: await verifiedByTwo(app.registry, newer, both), answers };
}

describe('a local government whose signature lapsed signs anew', () => {
  it('takes two people, and ends the one that lapsed', async () => {
    const { older, newer } = await signedAnew();
    expect(await verifyEndorsement(app.registry, await seenNow(app.registry, newer.id, ana), 'A call.')).toBe(false);
    expect(await statuses(older, newer)).toEqual(['lapsed', 'submitted']);
    await secondConfirms(app.registry, newer.id, ben);
    expect(await statuses(older, newer)).toEqual(['superseded', 'verified']);
    expect([await replayedState(app.registry, older.id), await replayedState(app.registry, newer.id)]).toEqual([
      'superseded',
      'verified',
    ]);
  });

  it('keeps number and page, counts it once, and shows both terms without a person', async () => {
    const { older, newer: signed } = await signedAnew({ lapses: false });
    const before = await registerFigures(app.registry);
    const newer = await verifiedByTwo(app.registry, signed, both);
    expect(newer.localGovernment.number).toBe(older.localGovernment.number);
    expect((await registerFigures(app.registry)).signatories).toBe(before.signatories);
    const shown = await findSignatory(app.registry, newer.localGovernment.number);
    const day = (moment: Date | null) => moment?.toISOString().slice(0, 10);
    expect(shown).toMatchObject({ standing: 'listed', signedOn: newer.signedOn });
    expect(shown?.earlierTerms).toEqual([
      {
        signedOn: older.signedOn,
        verifiedOn: day(older.verifiedAt),
        endedOn: day(newer.verifiedAt),
        ended: 'superseded',
      },
    ]);
    expect(JSON.stringify(shown?.earlierTerms)).not.toContain(older.signatoryName);
  });

  it('tells the contact of each: one is superseded, the other listed', async () => {
    const { older, newer } = await superseded();
    expect(await mailsTo(older)).toEqual(['mail.endorsement-published', 'mail.endorsement-superseded']);
    expect(await mailsTo(newer)).toEqual(['mail.endorsement-published']);
  });
});

it('shows the term of one that withdrew and signed anew', async () => {
  const answers = await aPlace(app.registry);
  const first = await anEndorsement(app.registry, answers).verifiedBy(ana);
  await publishWhatWaits(app.registry);
  await bothDecide(app.registry, both, first.id, 'withdraw_on_request');
  await publishWhatWaits(app.registry);
  const second = await verifiedByTwo(app.registry, await anEndorsement(app.registry, answers).submitted(), both);
  const shown = await findSignatory(app.registry, second.localGovernment.number);
  expect(shown?.earlierTerms).toMatchObject([{ signedOn: first.signedOn, ended: 'withdrawn' }]);
  await bothDecide(app.registry, both, first.id, 'void');
  await publishWhatWaits(app.registry);
  expect((await findSignatory(app.registry, second.localGovernment.number))?.earlierTerms).toEqual([]);
});

describe('what took the place is declared void', () => {
  it.each([
    { lapses: true, before: 'lapsed' },
    { lapses: false, before: 'renewal_due' },
  ] as const)('so that the one that was $before has it again, and gives way again', async ({ lapses, before }) => {
    const { older, newer } = await superseded({ lapses });
    await bothDecide(app.registry, both, newer.id, 'void');
    await publishWhatWaits(app.registry);
    expect(await statuses(older, newer)).toEqual([before, 'void']);
    const shown = await findSignatory(app.registry, older.localGovernment.number);
    expect(shown).toMatchObject({ standing: lapses ? 'lapsed' : 'listed', signedOn: older.signedOn, earlierTerms: [] });
    await bothDecide(app.registry, both, newer.id, 'unvoid');
    await publishWhatWaits(app.registry);
    expect(await statuses(older, newer)).toEqual(['superseded', 'verified']);
    expect(await findSignatory(app.registry, older.localGovernment.number)).toMatchObject({
      standing: 'listed',
      signedOn: newer.signedOn,
      earlierTerms: [{ ended: 'superseded' }],
    });
    expect((await mailsTo(older)).slice(1)).toEqual([
      'mail.endorsement-superseded',
      'mail.endorsement-revived',
      'mail.endorsement-superseded',
    ]);
    const [entry] = await manager().query<{ actor: string; proposer: string }[]>(
      `SELECT actor_id AS actor, proposed_by AS proposer FROM endorsement_history
        WHERE endorsement_id = $1 AND action = 'revive'`,
      [older.id],
    );
    expect(entry).toEqual({ actor: ben.id, proposer: ana.id });
  });

  it('and cannot come back once the older one is re-confirmed', async () => {
    const { older, newer } = await superseded();
    await bothDecide(app.registry, both, newer.id, 'void');
    const { version, signatoryName, signatoryOffice } = await now(older);
    const given = { signatoryName, signatoryOffice, publishName: false, language: 'en' };
    await reconfirmEndorsement(app.registry, { endorsementId: older.id, version }, given);
    await proposeDecision(app.registry, await seenNow(app.registry, newer.id, ana), 'unvoid', {
      code: 'other',
      text: 'It was genuine.',
    });
    await expect(secondConfirms(app.registry, newer.id, ben)).rejects.toThrow('endorsement.already-listed');
    expect(await statuses(older, newer)).toEqual(['verified', 'void']);
  });

  it('which brings nobody back whose data were erased', async () => {
    const { older, newer } = await superseded();
    await manager().transaction((inside) => erasePersonalData(inside, app.registry, older.id, THE_REGISTRY));
    await bothDecide(app.registry, both, newer.id, 'void');
    await publishWhatWaits(app.registry);
    expect(await statuses(older, newer)).toEqual(['superseded', 'void']);
    expect(await findSignatory(app.registry, older.localGovernment.number)).toBeNull();
    expect(await findFormerSignatory(app.registry, older.localGovernment.number)).not.toBeNull();
  });

  it('over one that was void itself in between', async () => {
    const { older, newer, answers } = await superseded();
    const third = await aThird(newer, answers);
    expect(await statuses(older, newer, third)).toEqual(['superseded', 'superseded', 'verified']);
    await bothDecide(app.registry, both, newer.id, 'void');
    expect(await statuses(older, newer, third)).toEqual(['superseded', 'void', 'verified']);
    await bothDecide(app.registry, both, third.id, 'void');
    expect(await statuses(older, newer, third)).toEqual(['lapsed', 'void', 'void']);
  });
});

/** Lets the second lapse as well, and verifies a third. */
async function aThird(second: EndorsementDetails, answers: Partial<AnsweredDraft>): Promise<EndorsementDetails> {
  await aPassedTerm(app.registry, app.clock, ana);
  expect(await statusOf(second)).toBe('lapsed');
  return verifiedByTwo(app.registry, await anEndorsement(app.registry, answers).submitted(), both);
}

it('has its place again when what took it is merged into another, and gives way when that is taken back', async () => {
  const { older, newer } = await superseded();
  const elsewhere = await anEndorsement(app.registry, await aPlace(app.registry)).verifiedBy(ana);
  const order = {
    loser: await seenNow(app.registry, newer.id, ana),
    winner: await seenNow(app.registry, elsewhere.id, ana),
    take: [],
    reason: { code: 'duplicate', text: 'Signed for the wrong place.' },
  };
  expect(await mergeEndorsements(app.registry, order, ana.id)).toBe(false);
  await secondConfirms(app.registry, newer.id, ben);
  expect(await statuses(older, newer)).toEqual(['lapsed', 'void']);
  const back = { code: 'our_mistake', text: 'It was the right place.' };
  expect(await unmergeEndorsement(app.registry, await seenNow(app.registry, newer.id, ana), back)).toBe(false);
  await secondConfirms(app.registry, newer.id, ben);
  expect(await statuses(older, newer)).toEqual(['superseded', 'verified']);
});

describe('fifty at once', () => {
  /** Proposes a decision, and lets fifty confirm it at once while the register is written and written again. */
  async function confirmedFiftyTimes(endorsement: EndorsementDetails, action: 'void' | 'unvoid'): Promise<number> {
    const reason = { code: 'other', text: 'A reason of this test.' };
    await proposeDecision(app.registry, await seenNow(app.registry, endorsement.id, ana), action, reason);
    const [open] = await manager().query<{ id: string }[]>(
      'SELECT id FROM pending_decision WHERE endorsement_id = $1 AND outcome IS NULL',
      [endorsement.id],
    );
    const tries = Array.from({ length: 50 }, async (_, index) => {
      if (index % 10 === 0) await publishWhatWaits(app.registry);
      return confirmDecision(app.registry, open?.id ?? '', ben.id).then(
        () => 1,
        () => 0,
      );
    });
    return (await Promise.all(tries)).reduce<number>((sum, one) => sum + one, 0);
  }

  it('one confirms, one stands, and the register shows it', async () => {
    const { older, newer } = await superseded();
    for (const action of ['void', 'unvoid', 'void'] as const) {
      expect(await confirmedFiftyTimes(newer, action)).toBe(1);
      const back = action === 'unvoid';
      expect(await statuses(older, newer)).toEqual(back ? ['superseded', 'verified'] : ['lapsed', 'void']);
      await publishWhatWaits(app.registry);
      expect(await findSignatory(app.registry, older.localGovernment.number)).toMatchObject({
        standing: back ? 'listed' : 'lapsed',
      });
    }
  });
});
