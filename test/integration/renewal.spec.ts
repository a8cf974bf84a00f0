import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { expireAnnouncements, remindOfAnnouncements } from '#registry/calendar/announcements.js';
import { remindOfRenewals } from '#registry/calendar/remind-of-renewals.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { announcedBy } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let staff: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  staff = await aStaffMember(new Registry(database.dataSource, new MovableClock(), 'a secret of this test'));
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

const read = (id: string) => readEndorsement(database.dataSource.manager, id);

const jobsOf = async (id: string): Promise<string[]> => {
  const rows = await database.dataSource.query<{ job: string }[]>(
    `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job ~ 'renewal|announcement' ORDER BY due_at, job`,
    [id],
  );
  return rows.map(({ job }) => job);
};

it('asks after the term, lapses after the grace, and is whole again when re-confirmed', async () => {
  const { id } = await anEndorsement(registry).verifiedBy(staff);
  clock.forward(4 * 365, 'days');
  expect(await fallDue(registry, 4)).toBe(0);
  clock.forward(2, 'days');
  expect([await fallDue(registry, 4), await fallDue(registry, 4)]).toEqual([1, 0]);
  expect((await read(id)).status).toBe('renewal_due');
  expect(await jobsOf(id)).toEqual(['mail.renewal-due']);
  clock.forward(29, 'days');
  expect(await remindOfRenewals(registry)).toBe(0);
  clock.forward(2, 'days');
  expect([await remindOfRenewals(registry), await remindOfRenewals(registry)]).toEqual([1, 0]);
  clock.forward(60, 'days');
  expect([await remindOfRenewals(registry), await remindOfRenewals(registry)]).toEqual([1, 0]);
  expect(await jobsOf(id)).toEqual(['mail.renewal-due', 'mail.renewal-reminder', 'mail.renewal-reminder']);
  clock.forward(88, 'days');
  expect(await lapse(registry, 180)).toBe(0);
  clock.forward(2, 'days');
  expect([await lapse(registry, 180), await lapse(registry, 180)]).toEqual([1, 0]);
  expect((await read(id)).status).toBe('lapsed');
  const { version, signatoryName, signatoryOffice } = await read(id);
  const again = { signatoryName, signatoryOffice, publishName: false, language: 'en' };
  await reconfirmEndorsement(registry, { endorsementId: id, version }, again);
  clock.forward(4 * 365 - 1, 'days');
  expect(await fallDue(registry, 4)).toBe(0);
  clock.forward(3, 'days');
  expect(await fallDue(registry, 4)).toBe(1);
});

it('gives the whole grace also when it asked years late', async () => {
  const { id } = await anEndorsement(registry).verifiedBy(staff);
  clock.forward(6 * 366, 'days');
  await fallDue(registry, 4);
  expect(await lapse(registry, 180)).toBe(0);
  expect((await read(id)).status).toBe('renewal_due');
});

it('reminds once of an announcement, and ends it when the mandate did not come', async () => {
  const { id } = await announcedBy(registry, staff);
  clock.forward(149, 'days');
  expect(await remindOfAnnouncements(registry, 180)).toBe(0);
  clock.forward(2, 'days');
  expect([await remindOfAnnouncements(registry, 180), await remindOfAnnouncements(registry, 180)]).toEqual([1, 0]);
  expect(await expireAnnouncements(registry, 180)).toBe(0);
  clock.forward(60, 'days');
  expect(await remindOfAnnouncements(registry, 180)).toBe(0);
  expect([await expireAnnouncements(registry, 180), await expireAnnouncements(registry, 180)]).toEqual([1, 0]);
  expect((await read(id)).status).toBe('void');
  expect(await jobsOf(id)).toEqual(['mail.announcement-reminder', 'mail.announcement-expired']);
});

it('reminds once after months of downtime, however many reminders were missed and workers look at once', async () => {
  const { id } = await anEndorsement(registry).verifiedBy(staff);
  clock.forward(4 * 366, 'days');
  await fallDue(registry, 4);
  clock.forward(100, 'days');
  await Promise.all(Array.from({ length: 10 }, () => remindOfRenewals(registry)));
  expect(await jobsOf(id)).toEqual(['mail.renewal-due', 'mail.renewal-reminder']);
});
