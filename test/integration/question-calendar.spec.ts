import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newToken } from '#platform/secret.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { closeUnanswered, remindOfQuestions } from '#registry/calendar/questions.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { answerInformation } from '#registry/own-page/answer-information.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { MovableClock } from '../support/movable-clock.js';
import { announcedBy, askedForInformation, QUESTION } from '../support/own-page.js';
import { replayedState } from '../support/replayed-state.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let ana: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  ana = await aStaffMember(new Registry(database.dataSource, new MovableClock(), 'a secret of this test'));
});

beforeEach(async () => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, newToken());
  // Questions of other tests do not wait any more.
  await database.dataSource.query(`UPDATE endorsement SET status = 'void' WHERE status = 'info_requested'`);
});

afterAll(() => database.drop());

const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const seen = async (id: string) => ({ endorsementId: id, version: (await read(id)).version, staffId: ana.id });

async function mailsOf(id: string): Promise<string[]> {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job LIKE 'mail.question%' ORDER BY created_at`,
    [id],
  );
  return rows.map(({ job }) => job.replace('mail.question-', ''));
}

const publicRow = (id: string): Promise<{ standing: string }[]> =>
  database.dataSource.query('SELECT standing FROM public_signatory WHERE endorsement_id = $1', [id]);

/** What the worker does each hour. */
async function look(): Promise<[reminded: number, closed: number]> {
  return [await remindOfQuestions(registry), await closeUnanswered(registry)];
}

describe('a question that nobody answers', () => {
  it('is asked again after 14 and 45 days, and rejected after 60', async () => {
    const { id } = await askedForInformation(registry, ana);
    clock.forward(13, 'days');
    expect(await look()).toEqual([0, 0]);
    clock.forward(2, 'days');
    expect([await look(), await look()]).toEqual([
      [1, 0],
      [0, 0],
    ]);
    clock.forward(30, 'days');
    expect([await look(), await look()]).toEqual([
      [1, 0],
      [0, 0],
    ]);
    clock.forward(14, 'days');
    expect(await look()).toEqual([0, 0]);
    clock.forward(1, 'days');
    expect([await look(), await look()]).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(await read(id)).toMatchObject({ status: 'rejected', rejectionCode: 'no_answer', rejectionText: '' });
    expect(await mailsOf(id)).toEqual(['reminder', 'reminder', 'closed']);
    expect(await replayedState(registry, id)).toBe('rejected');
  });

  it('can be reopened, and a new question begins anew', async () => {
    const { id } = await askedForInformation(registry, ana);
    clock.forward(46, 'days');
    await look();
    clock.forward(15, 'days');
    expect(await look()).toEqual([0, 1]);
    await takeDecision(registry, await seen(id), 'reopen', { code: 'other', text: 'They called.' });
    expect((await read(id)).status).toBe('in_review');
    await takeDecision(registry, await seen(id), 'request_information', QUESTION);
    expect(await look()).toEqual([0, 0]);
    clock.forward(15, 'days');
    expect(await look()).toEqual([1, 0]);
    expect((await read(id)).status).toBe('info_requested');
  });

  it('counts from the latest question, and an answer ends it', async () => {
    const { id } = await askedForInformation(registry, ana);
    clock.forward(40, 'days');
    await answerInformation(registry, await seen(id), 'Here they are.');
    clock.forward(40, 'days');
    expect(await look()).toEqual([0, 0]);
    await takeDecision(registry, await seen(id), 'request_information', QUESTION);
    clock.forward(13, 'days');
    expect(await look()).toEqual([0, 0]);
    expect((await read(id)).status).toBe('info_requested');
  });

  it('is not rejected unasked after months without a worker: it is asked again, and has the time that it is promised', async () => {
    const { id } = await askedForInformation(registry, ana);
    clock.forward(200, 'days');
    expect(await closeUnanswered(registry)).toBe(0);
    await Promise.all(Array.from({ length: 5 }, () => remindOfQuestions(registry)));
    expect(await mailsOf(id)).toEqual(['reminder']);
    clock.forward(14, 'days');
    expect(await look()).toEqual([0, 0]);
    clock.forward(1, 'days');
    expect(await look()).toEqual([0, 1]);
    expect((await read(id)).status).toBe('rejected');
  });

  it('takes an announcement off the public register', async () => {
    const { id } = await announcedBy(registry, ana);
    await bringMandate(registry, await seen(id), {
      kind: 'council_decision',
      date: '2026-02-03',
      reference: 'Resolution 12',
      url: null,
    });
    await takeDecision(registry, await seen(id), 'request_information', QUESTION);
    await publishWhatWaits(registry);
    expect(await publicRow(id)).toEqual([{ standing: 'announced' }]);
    clock.forward(46, 'days');
    await look();
    clock.forward(15, 'days');
    await database.dataSource.query('UPDATE outbox SET done_at = now() WHERE done_at IS NULL');
    expect(await look()).toEqual([0, 1]);
    const jobs = await database.dataSource.query<object[]>(
      `SELECT FROM outbox WHERE done_at IS NULL AND job = 'publication.list-signatory' AND subject ->> 'endorsementId' = $1`,
      [id],
    );
    expect(jobs.length).toBeGreaterThan(0);
    await publishWhatWaits(registry);
    expect(await publicRow(id)).toEqual([]);
  });
});
