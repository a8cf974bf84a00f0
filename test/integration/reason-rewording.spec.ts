import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEndorsement, type EndorsementDetails } from '#registry/record/read-endorsement.js';
import { offerReason, rewordReason } from '#registry/review/change-reasons.js';
import { reasonsFor, requireReason } from '#registry/proposals/reasons.js';
import { inTransaction } from '#platform/transaction.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker, type MailWorker } from '../support/mail-worker.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

let app: TestApp;
let worker: MailWorker;
let ben: TestStaff;
let anas: TestBrowser;

beforeAll(async () => {
  app = await startTestApp();
  worker = mailWorker(app);
  ben = await aStaffMember(app.registry, { role: 'administrator', name: 'Ben Example' });
  anas = await browserOf(app, await aStaffMember(app.registry, { name: 'Ana Example' }));
});

afterAll(() => app.close());

const OTHER = { en: 'They bribed us.', fr: 'Ils nous ont corrompus.', es: 'Nos sobornaron.' };
const manager = () => app.database.dataSource.manager;
const submitted = () => anEndorsement(app.registry).submitted();

async function reasonOf(purpose: string, code: string) {
  const reason = (await reasonsFor(manager(), purpose)).find((one) => one.code === code);
  if (!reason) throw new Error(`No reason ${purpose} ${code}`);
  return reason;
}

describe('a reason that is reworded while somebody decides', () => {
  const form = async (endorsement: EndorsementDetails, code: string) => {
    const { version } = await readEndorsement(manager(), endorsement.id);
    return { version: String(version), code, text: 'Words of Ana.' };
  };

  it('is given as the preview showed it', async () => {
    const endorsement = await submitted();
    const address = `/en/staff/endorsements/${endorsement.id}/rejection`;
    const before = await reasonOf('reject', 'signatory_without_authority');
    const typed = await form(endorsement, before.code);
    const preview = await anas.post(`${address}/preview`, typed);
    const reasonId = preview.document.querySelector('input[name="reasonId"]')?.getAttribute('value') ?? '';
    await rewordReason(app.registry, before.id, { label: OTHER, words: OTHER }, ben.id);
    expect((await anas.post(address, { ...typed, reasonId })).status).toBe(303);
    expect((await anas.get(`/en/staff/endorsements/${endorsement.id}`)).text).toContain(before.label.en);
    await worker.work();
    expect(worker.sent.at(-1)?.rendered.text.replace(/\s+/g, ' ')).toContain(before.words.en);
  });

  it('is refused under an id that is another reason’s, or when nobody offers it any more', async () => {
    const endorsement = await submitted();
    const address = `/en/staff/endorsements/${endorsement.id}/rejection`;
    const typed = await form(endorsement, 'test_entry');
    const reasonId = (await reasonOf('reject', 'other')).id;
    expect((await anas.post(address, { ...typed, reasonId })).status).toBe(422);
    const seen = await reasonOf('reject', 'test_entry');
    await offerReason(app.registry, seen.id, false, ben.id);
    expect((await anas.post(address, { ...typed, reasonId: seen.id })).status).toBe(422);
    await offerReason(app.registry, seen.id, true, ben.id);
    expect((await readEndorsement(manager(), endorsement.id)).status).toBe('submitted');
  });

  it('waits for the decision, or the decision for it; then the new words count', async () => {
    const { registry } = app;
    const before = await reasonOf('reopen', 'new_information');
    const holder = registry.dataSource.createQueryRunner();
    await holder.startTransaction();
    await requireReason(holder.manager, 'reopen', { code: before.code, text: 'x' });
    let isReworded = false;
    const rewording = rewordReason(registry, before.id, { label: OTHER, words: OTHER }, ben.id).then(
      () => (isReworded = true),
    );
    await app.database.dataSource.query('SELECT pg_sleep(0.2)');
    expect(isReworded).toBe(false);
    const late = inTransaction(registry.dataSource, (inner) =>
      requireReason(inner, 'reopen', { ...before, text: 'x' }),
    );
    await holder.commitTransaction();
    await holder.release();
    await rewording;
    // Who read the old words keeps them; who read none gets what is in force.
    expect((await late).id).toBe(before.id);
    const now = await requireReason(manager(), 'reopen', { code: before.code, text: 'x' });
    expect(now.id).toBe((await reasonOf('reopen', before.code)).id);
    expect(now.id).not.toBe(before.id);
  });

  it('never refuses a decision of those that come while it is reworded again and again', async () => {
    const reason = await reasonOf('void', 'not_genuine');
    const deciding = Array.from({ length: 20 }, () =>
      inTransaction(app.registry.dataSource, (inner) => requireReason(inner, 'void', { code: reason.code, text: 'x' })),
    );
    const rewording = Array.from({ length: 20 }, (_, index) =>
      rewordReason(app.registry, reason.id, { label: { ...OTHER, en: `Words ${index}` }, words: OTHER }, ben.id),
    );
    const results = await Promise.allSettled([...deciding, ...rewording]);
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    const [row] = await app.database.dataSource.query<{ all: number; open: number }[]>(
      `SELECT count(*)::int AS all, count(*) FILTER (WHERE superseded_at IS NULL)::int AS open FROM reason
        WHERE purpose = 'void' AND code = 'not_genuine'`,
    );
    expect(row).toEqual({ all: 21, open: 1 });
  });
});
