import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/transaction.js';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { OFFICIAL } from '#registry/record/change-status.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { caseNotes } from '#registry/record/case-notes.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { correctDetails } from '#registry/own-page/correct-details.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let ana: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  ana = await aStaffMember(app.registry, { name: 'Ana Example', role: 'publisher' });
  anas = await browserOf(app, ana);
});

afterAll(() => app.close());

const now = ({ id }: { id: string }) => readEndorsement(app.database.dataSource.manager, id);
const addressOf = ({ id }: { id: string }, below = ''): string => `/en/staff/endorsements/${id}${below}`;
const notesOf = ({ id }: { id: string }) => caseNotes(app.database.dataSource.manager, id);
const titlesOf = async (endorsement: EndorsementDetails): Promise<(string | undefined)[]> =>
  [...(await anas.get(addressOf(endorsement))).document.querySelectorAll('.wc-timeline__title')].map((title) =>
    title.textContent?.trim(),
  );

const check = async (endorsement: EndorsementDetails, note = ''): Promise<void> => {
  const { id, version } = await now(endorsement);
  const seen = { endorsementId: id, version, staffId: ana.id };
  await recordCheck(app.registry, seen, { subject: 'domain', result: 'yes', note });
};

describe('a note', () => {
  it('stands on the case with its writer, and is one however often it is sent', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const note = 'Talked to <b>Sipho</b>.\n\nنتحدث غدًا 🙂';
    const sent = await Promise.all(
      Array.from({ length: 50 }, () => anas.post(addressOf(endorsement, '/notes'), { note })),
    );
    expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await notesOf(endorsement)).toEqual([expect.objectContaining({ text: note, writerName: 'Ana Example' })]);
    const page = await anas.get(addressOf(endorsement));
    expect(page.body).toContain('Talked to &lt;b>Sipho');
    expect(await titlesOf(endorsement)).toContain('Note');
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['control characters', '\u0000\u0007'],
    ['too much', 'é'.repeat(4001)],
  ])('is asked for again when it is %s', async (_what, note) => {
    const endorsement = await anEndorsement(app.registry).submitted();
    const answer = await anas.post(addressOf(endorsement, '/notes'), { note });
    expect(answer.status).toBe(422);
    expect(answer.document.querySelector('.govuk-error-summary a[href="#note"]')).not.toBeNull();
    if (note.startsWith('é')) expect(answer.document.querySelector('textarea')?.textContent).toBe(note);
    expect(await notesOf(endorsement)).toEqual([]);
  });

  it('is for no case that there is not, nor for strangers', async () => {
    const nowhere = addressOf({ id: '0b8d6c1e-8f0a-4c5b-9d38-0f3a7e0c1d22' }, '/notes');
    expect((await anas.post(nowhere, { note: 'x' })).status).toBe(404);
    const endorsement = await anEndorsement(app.registry).submitted();
    expect((await app.browser().post(addressOf(endorsement, '/notes'), { note: 'x' })).status).toBe(401);
    expect(await notesOf(endorsement)).toEqual([]);
  });

  it('is never changed or deleted, but goes with an erasure', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    await anas.post(addressOf(endorsement, '/notes'), { note: 'Private canary' });
    await check(endorsement, 'Canary of the check');
    const { dataSource } = app.database;
    await expect(dataSource.query(`UPDATE case_note SET text = 'other'`)).rejects.toThrow('append-only');
    await expect(dataSource.query(`DELETE FROM case_note`)).rejects.toThrow('append-only');
    await inTransaction(dataSource, (manager) => erasePersonalData(manager, app.registry, endorsement.id, OFFICIAL));
    const page = await anas.get(addressOf(endorsement));
    expect(page.text).toContain('This note was erased');
    expect(page.text).not.toMatch(/canary/i);
  });
});

describe('the timeline', () => {
  it('tells each change with its values, each proposal and each mail, newest first', async () => {
    const endorsement = await anEndorsement(app.registry).submitted();
    app.clock.forward(1, 'days');
    anas = await browserOf(app, ana);
    await check(endorsement);
    app.clock.forward(1, 'minutes');
    const { version: checked } = await now(endorsement);
    await verifyEndorsement(app.registry, { endorsementId: endorsement.id, version: checked, staffId: ana.id });
    app.clock.forward(1, 'minutes');
    const { id, version } = await now(endorsement);
    await proposeDecision(app.registry, { endorsementId: id, version, staffId: ana.id }, 'suspend', {
      code: 'other',
      text: 'Words of Ana.',
    });
    const titles = await titlesOf(endorsement);
    expect(titles[0]).toBe('Proposed: Suspended');
    expect(titles.indexOf('Verified')).toBeLessThan(titles.indexOf('Checklist filled in'));
    expect(titles).toEqual(expect.arrayContaining(['Checklist filled in', 'Mail: endorsement received']));
    await app.database.dataSource.query(
      `INSERT INTO mail_delivery (outbox_id, message_id, endorsement_id, template, language, state, created_at, changed_at)
        SELECT id, id::text, $1::uuid, 'received', 'en', 'hard_bounce', now(), now() FROM outbox
         WHERE job = 'mail.endorsement-received' AND subject ->> 'endorsementId' = $1::uuid::text`,
      [id],
    );
    const { text } = await anas.get(addressOf(endorsement));
    for (const words of [
      'Words of Ana.',
      'it came back',
      'The e-mail domain',
      'now: Yes',
      'before: Submitted',
      'now: Verified',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(words);
    }
  });
});

describe('a proposal', () => {
  const proposed = async (): Promise<{ endorsement: EndorsementDetails; address: string }> => {
    const endorsement = await anEndorsement(app.registry).verifiedBy(ana);
    const seen = { endorsementId: endorsement.id, version: endorsement.version, staffId: ana.id };
    await proposeDecision(app.registry, seen, 'suspend', { code: 'other', text: 'Words of Ana.' });
    const [proposal] = await app.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM pending_decision WHERE endorsement_id = $1',
      [endorsement.id],
    );
    return { endorsement, address: `/en/staff/proposals/${proposal?.id ?? ''}` };
  };

  it('is announced on the case, and leads on only those who may confirm it', async () => {
    const { endorsement } = await proposed();
    const hers = await anas.get(addressOf(endorsement));
    expect(hers.text).toContain('Ana Example proposed on');
    expect(hers.document.querySelector('a[href*="/staff/proposals#p-"]')).not.toBeNull();
    const bens = await browserOf(app, await aStaffMember(app.registry));
    const his = await bens.get(addressOf(endorsement));
    expect(his.text).toContain('Ana Example proposed on');
    expect(his.document.querySelector('a[href*="/staff/proposals#p-"]')).toBeNull();
  });

  it('that the endorsement has outrun says so, is not confirmed, and is made anew', async () => {
    const { endorsement, address } = await proposed();
    const details = { signatoryName: 'Another Example', signatoryOffice: 'Mayor' };
    await correctDetails(app.registry, { endorsementId: endorsement.id, version: endorsement.version }, details);
    const cleos = await browserOf(app, await aStaffMember(app.registry, { role: 'publisher' }));
    expect((await cleos.get(addressOf(endorsement))).text).toContain('can no longer be confirmed');
    const list = await cleos.get('/en/staff/proposals');
    expect(list.document.querySelector(`[formaction="${address}/confirmation"]`)).toBeNull();
    expect((await cleos.post(`${address}/confirmation`)).status).toBe(409);
    const answer = await cleos.post(`${address}/renewal`);
    expect([answer.status, answer.location]).toEqual([303, addressOf(endorsement, '/suspension')]);
    expect((await cleos.get(addressOf(endorsement))).text).not.toContain('Ana Example proposed on');
    expect((await cleos.post(`${address}/renewal`)).status).toBe(409);
    expect((await now(endorsement)).status).toBe('verified');
  });

  it('that there is not is not found', async () => {
    const nowhere = '/en/staff/proposals/0b8d6c1e-8f0a-4c5b-9d38-0f3a7e0c1d22';
    for (const below of ['confirmation', 'refusal', 'renewal']) {
      expect((await anas.post(`${nowhere}/${below}`)).status).toBe(404);
    }
  });
});
