import { afterEach, beforeEach, expect, it } from 'vitest';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { retentionReport } from '#registry/calendar/retention/retention-report.js';
import { RETENTION_RULES } from '#registry/calendar/retention/retention-rules.js';
import { Registry } from '#registry/registry.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { readBulkAction } from '#registry/review/bulk/read-bulk-action.js';
import { runBulkAction } from '#registry/review/bulk/run-bulk-action.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { testSettings } from '../support/settings.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { answeredDraft } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let staff: TestStaff;
let settings: ReturnType<typeof testSettings>;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
  settings = testSettings({ DATABASE_URL: database.url });
  staff = await aStaffMember(registry, { role: 'publisher' });
});

afterEach(() => database.drop());

const nameOf = async (id: string) => (await readEndorsement(database.dataSource.manager, id)).contactName;
const counts = (results: readonly { code: string; count: number }[]) =>
  Object.fromEntries(results.filter(({ count }) => count > 0).map(({ code, count }) => [code, count]));

async function withdrawn(): Promise<string> {
  const { id } = await anEndorsement(registry).verifiedBy(staff);
  const { version } = await readEndorsement(database.dataSource.manager, id);
  await withdrawEndorsement(registry, { endorsementId: id, version }, { code: 'other', text: '' });
  return id;
}

it('erases each kind when its time is over, and not a day before; a dry run only counts', async () => {
  const verified = await anEndorsement(registry).verifiedBy(staff);
  const rejected = await anEndorsement(registry).rejectedBy(staff);
  const left = await withdrawn();
  const unconfirmed = await anEndorsement(registry).awaitingConfirmation();
  await answeredDraft(registry);

  clock.forward(31, 'days');
  await expireUnconfirmed(registry);
  expect(counts(await retain(registry, settings, { dryRun: true }))).toMatchObject({ drafts: expect.any(Number) });
  expect(await nameOf(unconfirmed.id)).not.toBe('');
  clock.forward(31, 'days');
  expect(counts(await retain(registry, settings, { dryRun: true }))).toMatchObject({ unconfirmed: 1 });
  expect(await nameOf(unconfirmed.id)).not.toBe('');
  expect(counts(await retain(registry, settings))).toMatchObject({ unconfirmed: 1 });
  expect(await nameOf(unconfirmed.id)).toBe('');

  clock.forward(302, 'days');
  expect(counts(await retain(registry, settings))).toEqual({});
  clock.forward(2, 'days');
  expect(counts(await retain(registry, settings))).toEqual({ rejected: 1 });
  expect([await nameOf(rejected.id), (await nameOf(left)) === '']).toEqual(['', false]);

  clock.forward(365, 'days');
  expect(counts(await retain(registry, settings))).toMatchObject({ ended: 1 });
  expect(await nameOf(left)).toBe('');
  expect(await nameOf(verified.id)).not.toBe('');
});

it('goes on where it was stopped, and does everything once when two workers look at the same time', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await anEndorsement(registry).rejectedBy(staff)).id);
  clock.forward(366, 'days');
  const rule = RETENTION_RULES.find(({ code }) => code === 'rejected');
  // One row cannot be erased: what was done before it stays done, and the next run does the rest.
  const [, , third] = [...ids].sort();
  await database.dataSource.query(`CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN IF NEW.endorsement_id = '${third}' THEN RAISE EXCEPTION 'power cut'; END IF; RETURN NEW; END $$`);
  await database.dataSource.query(
    'CREATE TRIGGER stop BEFORE UPDATE ON endorsement_people FOR EACH ROW EXECUTE FUNCTION stop()',
  );
  await expect(rule?.apply(registry, 365)).rejects.toThrow('power cut');
  expect(await rule?.count(registry, 365)).toBe(3);
  await database.dataSource.query('DROP TRIGGER stop ON endorsement_people');

  const runs = await Promise.all([rule?.apply(registry, 365), rule?.apply(registry, 365)]);
  expect(runs.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(3);
  const entries = await database.dataSource.query<object[]>(
    `SELECT 1 FROM endorsement_history WHERE action = 'erase_personal_data'`,
  );
  expect(entries).toHaveLength(5);
});

it('tells staff what is due and when it ran, without changing anything', async () => {
  await anEndorsement(registry).rejectedBy(staff);
  clock.forward(366, 'days');
  const line = async () => (await retentionReport(registry, settings)).find(({ code }) => code === 'rejected');
  expect(await line()).toEqual({ code: 'rejected', days: 365, due: 1, ranAt: null, erased: 0 });
  await retain(registry, settings);
  expect(await line()).toEqual({ code: 'rejected', days: 365, due: 0, ranAt: expect.any(Date), erased: 1 });
  await retain(registry, settings);
  expect(await line()).toMatchObject({ erased: 1 });
});

it('forgets what staff wrote about a bulk action, never of one that runs, and runs none without its reason', async () => {
  const reason = { code: 'other', text: 'Ada Example is not the mayor.' };
  const frozen = async (): Promise<string> => {
    await anEndorsement(registry).submitted();
    return freezeBulkAction(registry, { kind: 'reject', staffId: staff.id, filter: {}, reason });
  };
  const [ended, running, left] = [await frozen(), await frozen(), await frozen()];
  await confirmBulkAction(registry, ended, staff.id);
  await runBulkAction(registry, ended);
  await confirmBulkAction(registry, running, staff.id);
  const due = async () => (await retain(registry, settings, { dryRun: true })).find(isBulk)?.count;
  const isBulk = ({ code }: { code: string }) => code === 'bulk_reasons';
  const words = async () => Promise.all([ended, running, left].map(async (id) => (await bulk(id)).reasonText));
  const bulk = (id: string) => readBulkAction(registry, id);

  clock.forward(729, 'days');
  expect((await retain(registry, settings)).find(isBulk)?.count).toBe(0);
  clock.forward(2, 'days');
  expect([await due(), await words()]).toEqual([2, [reason.text, reason.text, reason.text]]);
  expect((await retain(registry, settings)).find(isBulk)?.count).toBe(2);
  expect([await due(), await words()]).toEqual([0, [null, reason.text, null]]);
  expect(await bulk(ended)).toMatchObject({ status: 'done', reasonCode: 'other', counts: { done: 1 } });
  expect((await bulk(left)).status).toBe('cancelled');
  await expect(confirmBulkAction(registry, left, staff.id)).rejects.toMatchObject({ code: 'bulk.not-possible-now' });
});
