import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { findSignatories, findSignatory } from '#registry/public-register/find-signatories.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { openCaseFile } from '#registry/review/case-file.js';
import { confirmDecision } from '#registry/review/second-person.js';
import { recordSuccession, undoSuccession } from '#registry/successions/record-succession.js';
import { successionsOf } from '#registry/successions/succession.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { replayedState } from '../support/replayed-state.js';
import { aPlace } from '../support/signed-anew.js';
import { chosen, renaming, succession } from '../support/successions.js';
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

beforeEach(() => app.app.get(PublicAnswers).forget());
afterAll(() => app.close());

const manager = () => app.database.dataSource.manager;
const now = ({ id }: Pick<EndorsementDetails, 'id'>) => readEndorsement(manager(), id);
const statusOf = async (one: EndorsementDetails) => (await now(one)).status;
const get = (address: string) => app.browser().get(address);
const profileOf = ({ localGovernment: { country, slug, number } }: EndorsementDetails) =>
  `/en/signatories/${country.toLowerCase()}/${slug}-${number}`;
const apiOf = ({ localGovernment: { number } }: EndorsementDetails) => `/api/signatories/${number}`;

async function publish(): Promise<void> {
  await publishWhatWaits(app.registry);
  app.app.get(PublicAnswers).forget();
}

async function listed(name: string): Promise<EndorsementDetails> {
  const endorsement = await anEndorsement(app.registry, await aPlace(app.registry, name)).verifiedBy(ana);
  await publish();
  return now(endorsement);
}

const record = async (endorsement: EndorsementDetails, given: SuccessionOrder) =>
  recordSuccession(app.registry, await seenNow(app.registry, endorsement.id, ana), given);

/** What one member of staff proposes and another confirms, with what follows from it in public. */
async function recordByTwo(endorsement: EndorsementDetails, given: SuccessionOrder): Promise<void> {
  expect(await record(endorsement, given)).toBe(false);
  await secondConfirms(app.registry, endorsement.id, ben);
  await publish();
}

async function undoByTwo(endorsement: EndorsementDetails): Promise<void> {
  const [last] = await successionsOf(manager(), endorsement.localGovernment.id);
  const seen = await seenNow(app.registry, endorsement.id, ana);
  expect(await undoSuccession(app.registry, seen, last?.id ?? '')).toBe(false);
  await secondConfirms(app.registry, endorsement.id, ben);
  await publish();
}

async function mailsTo({ id }: EndorsementDetails): Promise<string[]> {
  const jobs = await manager().query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE 'mail.%' ORDER BY created_at, id`,
    [id],
  );
  return jobs.map(({ job }) => job).filter((job) => /succeeded|revived/.test(job));
}

describe('a new name', () => {
  it('is the work of one person while the public has seen nothing, and is taken back', async () => {
    const endorsement = await anEndorsement(app.registry, { government: describedAs('Oldname') }).submitted();
    expect(await record(endorsement, renaming('Newname'))).toBe(true);
    expect((await now(endorsement)).localGovernment).toMatchObject({ name: 'Newname', slug: 'newname' });
    const { timeline, successions } = await openCaseFile(app.registry, endorsement.id);
    expect(timeline[0]).toMatchObject({ action: 'rename_place', actorName: 'Ana Example' });
    expect(successions).toMatchObject([{ kind: 'renamed', formerName: 'Oldname', enteredByName: 'Ana Example' }]);
    const seen = await seenNow(app.registry, endorsement.id, ana);
    expect(await undoSuccession(app.registry, seen, successions[0]?.id ?? '')).toBe(true);
    expect((await now(endorsement)).localGovernment).toMatchObject({ name: 'Oldname', slug: 'oldname' });
    const again = await seenNow(app.registry, endorsement.id, ana);
    await expect(undoSuccession(app.registry, again, successions[0]?.id ?? '')).rejects.toMatchObject({
      code: 'succession.not-possible',
      parameters: { obstacle: 'undone' },
    });
  });

  it('of a signatory takes two people; number and history stay, the former name leads on', async () => {
    const before = await listed('Former Town');
    expect(await record(before, renaming('Later Town'))).toBe(false);
    await publish();
    expect((await get(profileOf(before))).status).toBe(200);
    await secondConfirms(app.registry, before.id, ben);
    await publish();
    const after = await now(before);
    expect(after.localGovernment).toMatchObject({ number: before.localGovernment.number, name: 'Later Town' });
    expect((await get(profileOf(before))).location).toBe(profileOf(after));
    const page = await get(profileOf(after));
    expect([page.status, page.text.includes('Former Town, until 1 January 2026')]).toEqual([200, true]);
    const paging = { order: 'name', page: 1, pageSize: 10 } as const;
    const found = await findSignatories(app.registry, { query: 'former tow' }, paging);
    expect(found.signatories.map(({ name }) => name)).toEqual(['Later Town']);
    expect(found.signatories[0]?.formerNames).toEqual([{ name: 'Former Town', until: '2026-01-01' }]);
    await undoByTwo(before);
    expect((await get(profileOf(before))).status).toBe(200);
    expect((await findSignatory(app.registry, before.localGovernment.number))?.formerNames).toEqual([]);
  });

  it('is not taken back from under a later one', async () => {
    const endorsement = await anEndorsement(app.registry, { government: describedAs('First Name') }).submitted();
    await record(endorsement, renaming('Second Name'));
    const [first] = await successionsOf(manager(), endorsement.localGovernment.id);
    await record(endorsement, renaming('Third Name'));
    const seen = await seenNow(app.registry, endorsement.id, ana);
    await expect(undoSuccession(app.registry, seen, first?.id ?? '')).rejects.toMatchObject({
      parameters: { obstacle: 'renamed-since' },
    });
  });
});

describe('a merger', () => {
  it('takes two people, ends what lives, and counts nobody twice and nobody by it', async () => {
    const [old, other] = [await listed('Merging Town'), await listed('Taking Town')];
    const waiting = await anEndorsement(app.registry, { government: describedAs('Waiting Town') }).submitted();
    await manager().query('UPDATE endorsement SET local_government_id = $2 WHERE id = $1', [
      waiting.id,
      old.localGovernment.id,
    ]);
    const before = await registerFigures(app.registry);
    expect(await record(old, succession({ successors: [chosen(other)] }))).toBe(false);
    await publish();
    expect((await registerFigures(app.registry)).signatories).toBe(before.signatories);
    const [open] = await manager().query<{ id: string }[]>('SELECT id FROM pending_decision WHERE outcome IS NULL');
    await expect(confirmDecision(app.registry, open?.id ?? '', ana.id)).rejects.toThrow('proposal.same-person');
    await secondConfirms(app.registry, old.id, ben);
    await publish();
    expect([await statusOf(old), await statusOf(waiting)]).toEqual(['superseded', 'superseded']);
    expect(await replayedState(app.registry, old.id)).toBe('superseded');
    expect((await registerFigures(app.registry)).signatories).toBe(before.signatories - 1);
    expect([await mailsTo(old), await mailsTo(waiting)]).toEqual([
      ['mail.endorsement-succeeded'],
      ['mail.endorsement-succeeded'],
    ]);
    expect([(await get(profileOf(old))).status, (await get(profileOf(old))).location]).toEqual([301, profileOf(other)]);
    expect((await get(apiOf(old))).location).toBe(apiOf(other));
    expect((await openCaseFile(app.registry, old.id)).successions).toMatchObject([
      { kind: 'merged_into', enteredByName: 'Ana Example', confirmedByName: 'Ben Example' },
    ]);
  });

  it('into one that has not signed says so at the old address, until that one is listed', async () => {
    const old = await listed('Lonely Town');
    const answers = await aPlace(app.registry, 'Greater Town');
    const placeId = answers.government?.listed ? answers.government.placeId : '';
    await recordByTwo(old, succession({ successors: [`place:${placeId}`], source: 'https://law.example.org/12' }));
    const page = await get(profileOf(old));
    expect(page.status).toBe(410);
    for (const words of ['1 January 2026', 'Lonely Town was merged', 'Greater Town', 'is not a signatory']) {
      expect(page.text).toContain(words);
    }
    expect(page.document.querySelector('a[href="https://law.example.org/12"]')).not.toBeNull();
    expect((await get(apiOf(old))).status).toBe(404);
    const successor = await anEndorsement(app.registry, answers).verifiedBy(ana);
    await publish();
    expect((await get(profileOf(old))).location).toBe(profileOf(successor));
    await bothDecide(app.registry, both, successor.id, 'withdraw_on_request');
    await publish();
    expect((await get(profileOf(old))).status).toBe(410);
  });

  it('lets nothing of it stand: what is signed for it is blocked, what had ended does not come back', async () => {
    const answers = await aPlace(app.registry, 'Vanishing Town');
    const gone = await anEndorsement(app.registry, answers).verifiedBy(ana);
    await publish();
    await bothDecide(app.registry, both, gone.id, 'withdraw_on_request');
    const alive = await anEndorsement(app.registry, answers).submitted();
    await recordByTwo(alive, succession({ successors: ['new:Remaining Town'] }));
    const late = await anEndorsement(app.registry, answers).submitted();
    expect((await openCaseFile(app.registry, late.id)).blockers).toEqual([
      { type: 'place-succeeded', successors: 'Remaining Town' },
    ]);
    const seen = await seenNow(app.registry, late.id, ana);
    await expect(verifyEndorsement(app.registry, seen, 'A call.')).rejects.toThrow('endorsement.blocked');
    await expect(bothDecide(app.registry, both, gone.id, 'reinstate')).rejects.toThrow('endorsement.place-succeeded');
    expect(await statusOf(gone)).toBe('withdrawn');
  });

  it('is taken back by two: what it ended is again as it was, and public', async () => {
    const [old, other] = [await listed('Returning Town'), await listed('Staying Town')];
    const before = await registerFigures(app.registry);
    await recordByTwo(old, succession({ successors: [chosen(other)] }));
    await undoByTwo(old);
    expect(await statusOf(old)).toBe('verified');
    expect((await get(profileOf(old))).status).toBe(200);
    expect((await registerFigures(app.registry)).signatories).toBe(before.signatories);
    expect(await mailsTo(old)).toEqual(['mail.endorsement-succeeded', 'mail.endorsement-revived']);
    expect(await replayedState(app.registry, old.id)).toBe('verified');
  });

  it('never leads in a circle, also when both are recorded at once', async () => {
    const [one, two] = [await listed('Circle One'), await listed('Circle Two')];
    await record(one, succession({ successors: [chosen(two)] }));
    await record(two, succession({ successors: [chosen(one)] }));
    const results = await Promise.allSettled([
      secondConfirms(app.registry, one.id, ben),
      secondConfirms(app.registry, two.id, ben),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect([await statusOf(one), await statusOf(two)].sort()).toEqual(['superseded', 'verified']);
    await expect(record(one, succession({ successors: [chosen(one)] }))).rejects.toMatchObject({
      code: expect.stringMatching(/succession.not-possible|endorsement.action-not-allowed/) as unknown,
    });
  });
});

describe('a split', () => {
  it('says at the old address into what, and how each of them stands; it leads to none', async () => {
    const [old, north] = [await listed('Undivided Town'), await listed('North Town')];
    await recordByTwo(old, succession({ kind: 'split_into', successors: [chosen(north), 'new:South Town'] }));
    const page = await get(profileOf(old));
    expect(page.status).toBe(410);
    expect(page.text).toContain('North Town (is a signatory)');
    expect(page.text).toContain('South Town (is not a signatory)');
    expect(page.document.querySelector(`a[href="${profileOf(north)}"]`)).not.toBeNull();
    await recordByTwo(north, renaming('Northern Town'));
    expect((await get(profileOf(old))).text).toContain('Northern Town (is a signatory)');
  });

  it('needs two at least, each once', async () => {
    const old = await listed('Whole Town');
    for (const successors of [['new:Half Town'], ['new:Half Town', 'new:Half Town']] as const) {
      await expect(record(old, succession({ kind: 'split_into', successors }))).rejects.toMatchObject({
        parameters: { obstacle: 'number-of-successors' },
      });
    }
  });
});
