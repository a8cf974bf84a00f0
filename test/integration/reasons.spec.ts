import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { keptReasons, type KeptReason } from '#registry/review/kept-reasons.js';
import { reasonsFor } from '#registry/proposals/reasons.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { role: 'administrator' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const LIST = '/en/staff/reasons';
const words = (name: string) => ({
  labelEn: `${name} en`,
  labelFr: `${name} fr`,
  labelEs: `${name} es`,
  wordsEn: 'Words <b>en</b>',
  wordsFr: 'Mots',
  wordsEs: 'Palabras',
});

const kept = async (purpose: string, code: string): Promise<KeptReason | undefined> =>
  (await keptReasons(app.database.dataSource.manager)).find((one) => one.purpose === purpose && one.code === code);
const offered = async (purpose: string): Promise<string[]> =>
  (await reasonsFor(app.database.dataSource.manager, purpose)).map(({ code }) => code);

async function added(purpose: string, code: string): Promise<string> {
  const answer = await anas.post(`${LIST}/new`, { purpose, code, ...words(code) });
  expect([answer.status, answer.location]).toEqual([303, LIST]);
  return (await kept(purpose, code))?.id ?? '';
}

describe('a reason', () => {
  it('is added, offered, reworded, offered no more and again, and deleted', async () => {
    const id = await added('reopen', 'new_facts');
    expect(await offered('reopen')).toContain('new_facts');
    expect((await anas.get(LIST)).text).toContain('new_facts en');
    await anas.post(`${LIST}/${id}`, words('better'));
    expect((await anas.get(`/fr/staff/reasons`)).text).toContain('better fr');
    expect((await anas.get(`${LIST}/${id}`)).body).toContain('Words &lt;b>en');
    for (let twice = 0; twice < 2; twice += 1) await anas.post(`${LIST}/${id}/deactivation`);
    expect(await offered('reopen')).not.toContain('new_facts');
    await anas.post(`${LIST}/${id}/activation`);
    expect(await offered('reopen')).toContain('new_facts');
    expect((await anas.post(`${LIST}/${id}/deletion`)).status).toBe(303);
    expect(await kept('reopen', 'new_facts')).toBeUndefined();
    for (const below of ['', '/deletion', '/activation']) {
      expect((await anas.post(`${LIST}/${id}${below}`, below === '' ? words('x') : {})).status).toBe(404);
    }
  });

  it('keeps its code to itself, also when it is sent fifty times at once', async () => {
    const form = { purpose: 'void', code: 'sent_often', ...words('often') };
    const all = await Promise.all(Array.from({ length: 50 }, () => anas.post(`${LIST}/new`, form)));
    const statuses = all.map(({ status }) => status);
    expect(statuses.filter((status) => status === 303)).toHaveLength(1);
    expect(statuses.filter((status) => status === 422)).toHaveLength(49);
    const again = all.find(({ status }) => status === 422);
    expect(again?.document.querySelector('.govuk-error-summary a[href="#code"]')).not.toBeNull();
    expect(again?.document.querySelector('#labelFr')?.getAttribute('value')).toBe('often fr');
  });

  it.each([
    ['nothing', {}, '#labelEn'],
    ['a decision that there is not', { ...words('x'), purpose: 'verify', code: 'abc' }, '#purpose'],
    ['a code with a space', { ...words('x'), purpose: 'void', code: 'a b' }, '#code'],
    ['too long a text', { ...words('x'), purpose: 'void', code: 'abc', wordsEs: 'ñ'.repeat(601) }, '#wordsEs'],
  ])('is asked for again when it is %s', async (_what, form: Record<string, string>, field) => {
    const empty = {
      purpose: '',
      code: '',
      labelEn: '',
      labelFr: '',
      labelEs: '',
      wordsEn: '',
      wordsFr: '',
      wordsEs: '',
    };
    const answer = await anas.post(`${LIST}/new`, { ...empty, ...form });
    expect(answer.status).toBe(422);
    expect(answer.document.querySelector(`.govuk-error-summary a[href="${field}"]`)).not.toBeNull();
  });

  it('that was used, or waits in a proposal, is not deleted', async () => {
    await anEndorsement(app.registry).rejectedBy(ana);
    const used = await kept('reject', 'test_entry');
    expect(used?.uses).toBe(1);
    const id = await added('suspend', 'waits_now');
    const listed = await anEndorsement(app.registry).verifiedBy(ana);
    const seen = { endorsementId: listed.id, version: listed.version, staffId: ana.id };
    await proposeDecision(app.registry, seen, 'suspend', { code: 'waits_now', text: 'x' });
    for (const one of [used?.id ?? '', id]) {
      expect((await anas.get(`${LIST}/${one}`)).document.querySelector('[formaction$="/deletion"]')).toBeNull();
      expect((await anas.post(`${LIST}/${one}/deletion`)).status).toBe(409);
    }
    expect((await kept('suspend', 'waits_now'))?.uses).toBe(1);
  });

  it('is offered on while it is the last for its decision, of two at once too', async () => {
    const first = await kept('resume_review', 'other');
    const second = await added('resume_review', 'second');
    for (const code of await offered('resume_review')) {
      if (code === 'other' || code === 'second') continue;
      await anas.post(`${LIST}/${(await kept('resume_review', code))?.id ?? ''}/deactivation`);
    }
    const both = await Promise.all([first?.id ?? '', second].map((id) => anas.post(`${LIST}/${id}/deactivation`)));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await offered('resume_review')).toHaveLength(1);
  });

  it('keeps each earlier version, with when it was reworded and by whom', async () => {
    const first = await kept('announce', 'decision_pending');
    const address = `${LIST}/${first?.id ?? ''}`;
    await anas.post(address, words('second'));
    await anas.post(address, words('second'));
    await anas.post(address, words('third'));
    const page = await anas.get(address);
    expect(page.document.querySelector('#labelEn')?.getAttribute('value')).toBe('third en');
    const earlier = [...page.document.querySelectorAll('details')].map(({ textContent }) => textContent ?? '');
    expect(earlier).toHaveLength(2);
    expect(earlier[0]).toContain('second en');
    expect(earlier[1]).toContain(first?.label.es);
    expect(earlier[1]).toContain(ana.name);
    expect(earlier[1]).toContain('Never used');
    // The list has each reason once, where it was.
    expect((await offered('announce'))[0]).toBe('decision_pending');
    expect((await anas.get(LIST)).text.split('decision_pending')).toHaveLength(2);
  });

  it('leaves an event of each change, which nothing rewrites', async () => {
    const id = await added('restore', 'seen_in_person');
    await anas.post(`${LIST}/${id}`, words('better'));
    const now = (await kept('restore', 'seen_in_person'))?.id ?? '';
    for (const step of ['deactivation', 'deactivation', 'activation', 'deletion']) {
      await anas.post(`${LIST}/${now}/${step}`);
    }
    const { dataSource } = app.database;
    const events = await dataSource.query<Record<string, Record<string, unknown> | null>[]>(
      `SELECT action, by, reason_id AS "reasonId", before, after FROM reason_event
        WHERE coalesce(before, after) ->> 'code' = 'seen_in_person' ORDER BY id`,
    );
    const at = { by: ana.id };
    const [label, better] = [words('seen_in_person').labelEn, words('better').labelEn];
    expect(events).toMatchObject([
      { ...at, action: 'added', reasonId: id, before: null, after: { version: 1, label: { en: label } } },
      { ...at, action: 'reworded', reasonId: id, before: { id, version: 1 }, after: { id: now, version: 2 } },
      { ...at, action: 'retired', reasonId: now, before: { active: true }, after: { active: false } },
      { ...at, action: 'offered', reasonId: now, before: { active: false }, after: { active: true } },
      { ...at, action: 'deleted', reasonId: now, before: { version: 2, label: { en: better } }, after: null },
    ]);
    expect(await dataSource.query(`SELECT FROM reason WHERE code = 'seen_in_person'`)).toEqual([]);
    for (const sql of [`UPDATE reason_event SET at = now()`, 'DELETE FROM reason_event', 'TRUNCATE reason_event']) {
      await expect(dataSource.query(sql)).rejects.toThrow('append-only');
    }
  });

  it('that only a list of many decisions names is not deleted', async () => {
    const id = await added('reject', 'in_a_list');
    const reason = { code: 'in_a_list', text: 'x' };
    await freezeBulkAction(app.registry, { kind: 'reject', staffId: ana.id, filter: {}, reason });
    expect((await anas.get(`${LIST}/${id}`)).document.querySelector('[formaction$="/deletion"]')).toBeNull();
    expect((await anas.post(`${LIST}/${id}/deletion`)).status).toBe(409);
  });

  it('is kept by administrators alone', async () => {
    const bens = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher' }));
    const id = (await kept('reject', 'other'))?.id ?? '';
    for (const address of [LIST, `${LIST}/new`, `${LIST}/${id}`]) expect((await bens.get(address)).status).toBe(403);
    expect((await bens.post(`${LIST}/${id}/deactivation`)).status).toBe(403);
    expect((await kept('reject', 'other'))?.active).toBe(true);
  });
});
