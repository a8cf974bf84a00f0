import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_KINDS } from '#registry/audit/audit-entry.js';
import { noteAccess } from '#registry/privacy/access-log.js';
import { writeNote } from '#registry/record/case-notes.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { addReason, deleteReason, offerReason, rewordReason } from '#registry/review/change-reasons.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const AUDIT = '/en/staff/audit';

let app: TestApp;
let ana: TestStaff;
let ben: TestStaff;
let anas: TestBrowser;
let reference: string;
let caseId: string;

beforeAll(async () => {
  app = await startTestApp();
  const { registry } = app;
  ana = await aStaffMember(registry, { role: 'auditor', name: 'Ana Example' });
  ben = await aStaffMember(registry, { role: 'publisher', name: 'Ben Example' });
  anas = await browserOf(app, ana);
  app.clock.forward(1, 'minutes');
  const submitted = await anEndorsement(registry, { government: describedAs('=1+1 town') }).submitted();
  ({ id: caseId, reference } = submitted);
  const step = { endorsementId: caseId, staffId: ben.id };
  let { version } = submitted;
  const next = () => {
    app.clock.forward(1, 'minutes');
    version += 1;
    return { ...step, version: version - 1 };
  };
  await recordCheck(registry, next(), { subject: 'domain', result: 'yes', note: 'Seen.' });
  await writeNote(registry, caseId, ben.id, 'Words for colleagues, which the audit does not repeat.');
  await verifyEndorsement(registry, next(), 'This is a test.');
  app.clock.forward(1, 'minutes');
  await proposeDecision(registry, { ...step, version }, 'suspend', { code: 'other', text: 'This is a test.' });
  app.clock.forward(1, 'minutes');
  const bens = await browserOf(app, ben);
  await bens.get(`/en/staff/endorsements/${caseId}`);
  await bens.post('/en/staff/export/csv');
  await bens.get('/en/staff/insight/by-country/csv');
  app.clock.forward(1, 'minutes');
}, 60_000);

afterAll(() => app.close());

/** The rows of the page that a filter leaves: who, what, and which case or whom. */
async function rows(query = '', browser = anas): Promise<string[][]> {
  const { document, status } = await browser.get(AUDIT + query);
  expect([query, status]).toEqual([query, 200]);
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].slice(1, 4).map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

const whatOf = (found: string[][]): string[] => found.map(([, what = '']) => what);

describe('the audit', () => {
  it('tells who did what to a case, newest first, whatever table it stands in', async () => {
    const found = await rows(`?reference=${reference.toLowerCase()}`);
    const who = `Ben Example${ben.email}`;
    const on = `=1+1 town${reference}`;
    expect(found).toEqual([
      [who, 'Opened the case', on],
      [who, expect.stringMatching(/^Proposed: Suspended/), on],
      [who, expect.stringMatching(/^Verified/), on],
      [who, 'Wrote a note', on],
      [who, 'Checklist filled inThe e-mail domain is the local government’s own', on],
      ['The contact', 'Confirmed by the contact', on],
      ['The contact', 'Submitted', on],
    ]);
  });

  it('finds everything that one person did, and what was done to their account', async () => {
    const found = whatOf(await rows(`?person=${ben.id}`));
    for (const what of ['Took the list of endorsements', 'Signed in: Authenticator app', 'Wrote a note']) {
      expect(found.some((one) => one.startsWith(what))).toBe(true);
    }
    expect(found.at(-1)).toBe('Invited as: Publisher');
    expect(found.some((one) => one.startsWith('Took a table of the insight page'))).toBe(true);
    expect(found.join()).not.toContain('Confirmed by the contact');
    expect((await anas.get(AUDIT)).text).not.toContain('Words for colleagues');
  });

  it('shows each kind alone, and together they are everything', async () => {
    let sum = 0;
    for (const kind of AUDIT_KINDS) {
      const found = await rows(`?kind=${kind}&until=2099-01-01`);
      expect([kind, found.length > 0 || ['lists', 'reasons', 'claims'].includes(kind)]).toEqual([kind, true]);
      sum += found.length;
    }
    expect(await rows()).toHaveLength(sum);
  });

  it('counts tries with unknown addresses, and names nobody for a failure', async () => {
    const stranger = app.browser();
    for (const email of ['who@elsewhere.example.org', 'whoever@elsewhere.example.org', ben.email]) {
      await stranger.post('/en/staff/sign-in', { email, password: 'wrong' });
    }
    const found = await rows('?kind=sign_ins');
    expect(found).toContainEqual([
      'Somebody who did not sign in',
      '2 tries to sign in with an address that no account has, in one day',
      '',
    ]);
    expect(found).toContainEqual([
      'Somebody who did not sign in',
      'Sign-in failed: Password',
      `Ben Example${ben.email}`,
    ]);
    expect((await anas.get(`${AUDIT}?kind=sign_ins`)).text).toContain('127.0.0.0/24');
    expect((await anas.get(`${AUDIT}?kind=sign_ins`)).text).not.toContain('127.0.0.1');
  });

  it('filters by day, and has no page for an address that no page of ours leads to', async () => {
    const today = app.clock.now().toISOString().slice(0, 10);
    expect(await rows('?from=2020-01-01&until=2020-02-29')).toEqual([]);
    expect((await rows(`?until=${today}&kind=notes`)).length).toBe(1);
    expect(await rows('?reference=WC-0000-0000-0')).toEqual([]);
    for (const query of [
      '?from=2026-02-30',
      '?person=1',
      '?kind=everything',
      '?before=1',
      '?before=99999999999999999~h00000000000000000001',
      '?until=yesterday',
    ]) {
      expect([query, (await anas.get(AUDIT + query)).status]).toEqual([query, 404]);
    }
  });

  it('tells each change of a reason, also of one that is gone, and a decision keeps its words', async () => {
    const { registry } = app;
    const said = (label: string) => {
      const words = { en: label, fr: label, es: label };
      return { label: words, words };
    };
    await addReason(registry, { purpose: 'reject', code: 'of_audit', ...said('First words') }, ben.id);
    const idOf = async () => {
      const [found] = await app.database.dataSource.query<{ id: string }[]>(
        `SELECT id FROM reason WHERE code = 'of_audit' AND superseded_at IS NULL`,
      );
      return found?.id ?? '';
    };
    const rejected = await anEndorsement(registry).rejectedBy(ben, {
      code: 'of_audit',
      text: 'This is a test.',
      id: await idOf(),
    });
    await rewordReason(registry, await idOf(), said('Other words'), ben.id);
    expect(whatOf(await rows(`?reference=${rejected.reference}`))).toContain('RejectedFirst words');
    await addReason(registry, { purpose: 'reject', code: 'of_nobody', ...said('Never given') }, ben.id);
    const [never] = await app.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM reason WHERE code = 'of_nobody'`,
    );
    await offerReason(registry, never?.id ?? '', false, ben.id);
    await deleteReason(registry, never?.id ?? '', ben.id);
    expect(await rows('?kind=reasons')).toEqual(
      [
        'Reason deletedNever given',
        'Reason no longer offeredNever given',
        'Reason addedNever given',
        'Reason rewordedFirst words',
        'Reason addedFirst words',
      ].map((what) => [`Ben Example${ben.email}`, what, '']),
    );
  });

  it('is what the access log was: its address leads on, with its filter', async () => {
    const answer = await anas.get(`/fr/staff/access-log?person=${ben.id}&page=3`);
    expect([answer.status, answer.location]).toEqual([303, `/fr/staff/audit?person=${ben.id}&kind=access`]);
  });

  it('is for administrators and auditors', async () => {
    for (const role of ['reviewer', 'publisher', 'administrator'] as const) {
      const browser = await browserOf(app, await aStaffMember(app.registry, { role }));
      expect([role, (await browser.get(AUDIT)).status]).toEqual([role, role === 'administrator' ? 200 : 403]);
      expect([role, (await browser.post(`${AUDIT}/csv`)).status]).toEqual([role, role === 'administrator' ? 200 : 403]);
    }
  });
});

describe('pages of the audit', () => {
  it('lead from the newest to the oldest, each entry once, also where many fall on one moment', async () => {
    for (let time = 0; time < 120; time += 1)
      await noteAccess(app.registry, ana.id, 'import_report', `list-${time}.csv`);
    const query = `?person=${ana.id}&kind=access`;
    const seen: string[] = [];
    let address: string | undefined = AUDIT + query;
    let pages = 0;
    while (address !== undefined) {
      const { document } = await anas.get(address);
      const shown = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
      expect(shown.length).toBeLessThanOrEqual(50);
      seen.push(...shown.flatMap((text) => /list-\d+\.csv/.exec(text) ?? []));
      address = document.querySelector('a[rel=next]')?.getAttribute('href') ?? undefined;
      const newest = document.querySelector('a[rel=prev]')?.getAttribute('href');
      expect(newest).toBe(pages === 0 ? undefined : AUDIT + query);
      pages += 1;
    }
    expect(pages).toBe(3);
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
  });
});
