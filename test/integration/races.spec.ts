import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { changeRole } from '#registry/accounts/change-person.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { contactBrowser } from '../support/own-page.js';
import { replayedState } from '../support/replayed-state.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';

const AT_ONCE = 20;
const REASON = { code: 'other', text: 'Decided in a test.' };

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;
let bens: TestBrowser;
let cas: TestBrowser;
let listed: EndorsementDetails;

beforeAll(async () => {
  app = await startTestApp({ REQUESTS_PER_MINUTE: '5000' });
  ana = await aStaffMember(app.registry, { role: 'administrator', name: 'Ana Example' });
  anas = await browserOf(app, ana);
  bens = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher', name: 'Ben Example' }));
  cas = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher', name: 'Cas Example' }));
});

beforeEach(async () => {
  listed = await anEndorsement(app.registry).verifiedBy(ana);
  await publishWhatWaits(app.registry);
});

afterAll(() => app.close());

const manager = () => app.database.dataSource.manager;
const now = () => readEndorsement(manager(), listed.id);
const below = (path: string) => `/en/staff/endorsements/${listed.id}/${path}`;

async function times(action: string): Promise<number> {
  const rows = await manager().query<object[]>(
    'SELECT FROM endorsement_history WHERE endorsement_id = $1 AND action = $2',
    [listed.id, action],
  );
  return rows.length;
}

async function proposals(): Promise<{ outcome: string | null }[]> {
  return manager().query('SELECT outcome FROM pending_decision WHERE endorsement_id = $1', [listed.id]);
}

/** The same request so many times at once; how often each status came. */
async function atOnce(
  send: (index: number) => Promise<Pick<TestAnswer, 'status'>>,
  many = AT_ONCE,
): Promise<Record<number, number>> {
  const answers = await Promise.all(Array.from({ length: many }, (_none, index) => send(index)));
  const counts: Record<number, number> = {};
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

const suspension = async () => ({ version: String((await now()).version), ...REASON });

async function proposed(): Promise<string> {
  expect((await anas.post(below('suspension'), await suspension())).status).toBe(303);
  return (await openProposalOf(manager(), listed.id))?.id ?? '';
}

/** What the public register says is what the endorsement is, and its history leads there. */
async function expectWhole(): Promise<void> {
  await publishWhatWaits(app.registry);
  app.app.get(PublicAnswers).forget();
  const { status } = await now();
  const shown = await manager().query<{ standing: string }[]>(
    'SELECT standing FROM public_signatory WHERE endorsement_id = $1',
    [listed.id],
  );
  expect(shown).toEqual(status === 'verified' ? [{ standing: 'listed' }] : []);
  expect(await replayedState(app.registry, listed.id)).toBe(status);
}

describe('twenty requests at once', () => {
  it('make one proposal of the same form', async () => {
    const form = await suspension();
    const counts = await atOnce(() => anas.post(below('suspension'), form));
    expect(counts[303]).toBe(1);
    expect(Object.keys(counts).every((status) => ['303', '409'].includes(status))).toBe(true);
    expect([await proposals(), (await now()).status]).toEqual([[{ outcome: null }], 'verified']);
    await expectWhole();
  });

  it('to confirm it do it once, and never by whoever proposed', async () => {
    const id = await proposed();
    const counts = await atOnce((index) => {
      const browser = [anas, bens, cas][index % 3] ?? anas;
      return browser.post(`/en/staff/proposals/${id}/confirmation`);
    });
    expect(counts[303]).toBe(1);
    expect([await times('suspend'), (await now()).status]).toEqual([1, 'suspended']);
    const [closed] = await manager().query<{ same: boolean }[]>(
      'SELECT decided_by = proposed_by AS same FROM pending_decision WHERE id = $1',
      [id],
    );
    expect(closed).toEqual({ same: false });
    await expectWhole();
  });

  it('to confirm and to take back end in one of the two', async () => {
    const id = await proposed();
    await atOnce((index) =>
      index % 2 === 0
        ? bens.post(`/en/staff/proposals/${id}/confirmation`)
        : anas.post(`/en/staff/proposals/${id}/refusal`),
    );
    const [closed] = await proposals();
    expect(closed?.outcome === 'confirmed' || closed?.outcome === 'taken_back').toBe(true);
    const isDone = closed?.outcome === 'confirmed';
    expect([await times('suspend'), (await now()).status]).toEqual(isDone ? [1, 'suspended'] : [0, 'verified']);
    await expectWhole();
  });

  it('to propose and to confirm, in whatever order they come, never do it with one person', async () => {
    const form = await suspension();
    await atOnce(async (index) => {
      if (index % 2 === 0) return anas.post(below('suspension'), form);
      const open = await openProposalOf(manager(), listed.id);
      return anas.post(`/en/staff/proposals/${open?.id ?? listed.id}/confirmation`);
    });
    expect([await times('suspend'), (await now()).status]).toEqual([0, 'verified']);
    await expectWhole();
  });

  it('of staff who confirm and a contact who withdraws lose nothing', async () => {
    const id = await proposed();
    const contacts = await contactBrowser(app, listed.id);
    const seen = String((await now()).version);
    const [reason] = await manager().query<{ code: string }[]>(
      `SELECT code FROM reason WHERE purpose = 'withdraw' AND active ORDER BY code LIMIT 1`,
    );
    await atOnce((index) =>
      index % 2 === 0
        ? bens.post(`/en/staff/proposals/${id}/confirmation`)
        : contacts.post('/en/manage/endorsement/withdrawal', { version: seen, code: reason?.code ?? '', sure: 'yes' }),
    );
    const { status } = await now();
    expect(['suspended', 'withdrawn']).toContain(status);
    expect((await times('withdraw')) + (await times('suspend'))).toBeGreaterThan(0);
    expect(await times('withdraw')).toBe(status === 'withdrawn' ? 1 : 0);
    await expectWhole();
  });

  it('fifty of the same decision make it once', async () => {
    listed = await anEndorsement(app.registry).submitted();
    const form = { version: String(listed.version), ...REASON };
    const counts = await atOnce(() => bens.post(below('rejection'), form), 50);
    expect(counts[303]).toBe(1);
    expect([await times('reject'), (await now()).status]).toEqual([1, 'rejected']);
    await expectWhole();
  });
});

describe('a page that was opened before', () => {
  it('does nothing when the case has changed since', async () => {
    const stale = await suspension();
    const id = await proposed();
    await bens.post(`/en/staff/proposals/${id}/confirmation`);
    for (const browser of [anas, bens]) {
      expect((await browser.post(below('suspension'), stale)).status).toBe(409);
      expect((await browser.post(`/en/staff/proposals/${id}/confirmation`)).status).toBe(409);
    }
    expect(await times('suspend')).toBe(1);
    await expectWhole();
  });

  it('does nothing for who has a lower role since, in the very same browser', async () => {
    const dan = await aStaffMember(app.registry, { role: 'publisher', name: 'Dan Example' });
    const dans = await browserOf(app, dan);
    const id = await proposed();
    await changeRole(app.registry, ana.id, dan.id, 'reviewer');
    expect((await dans.post(`/en/staff/proposals/${id}/confirmation`)).status).toBe(403);
    await changeRole(app.registry, ana.id, dan.id, 'auditor');
    for (const path of ['claim', 'notes', 'rejection', 'contact']) {
      expect([path, (await dans.post(below(path), { ...(await suspension()), note: 'x' })).status]).toEqual([
        path,
        403,
      ]);
    }
    expect(await times('suspend')).toBe(0);
    await expectWhole();
  });

  it('does not confirm one’s own proposal, in whatever browser', async () => {
    const id = await proposed();
    const other = await browserOf(app, ana);
    expect((await other.post(`/en/staff/proposals/${id}/confirmation`)).status).toBe(403);
    expect([await times('suspend'), (await proposals()).length]).toEqual([0, 1]);
    await expectWhole();
  });
});
