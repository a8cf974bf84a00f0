import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newToken } from '#platform/secret.js';
import { decideObjection } from '#registry/own-page/decide-objection.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import {
  ANNOUNCEMENT_REMINDER_DAYS,
  expireAnnouncements,
  remindOfAnnouncements,
} from '#registry/calendar/announcements.js';
import { lastQuestion } from '#registry/calendar/last-question.js';
import { closeUnanswered, QUESTION_NOTICE_DAYS, remindOfQuestions } from '#registry/calendar/questions.js';
import { remindOfRenewals } from '#registry/calendar/remind-of-renewals.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { disputed, mailedChange } from '../support/contact-changes.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { announcedBy, askedForInformation } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';
import { secondConfirms, seenNow } from '../support/two-people.js';

const TERM_YEARS = 4;
const GRACE_DAYS = 180;
const LIFETIME_DAYS = 180;

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;
let ana: TestStaff;
let ben: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  const first = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  ana = await aStaffMember(first, { role: 'publisher' });
  ben = await aStaffMember(first, { role: 'publisher' });
});

beforeEach(async () => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, newToken());
  // What other tests left waits no more.
  await database.dataSource.query(`UPDATE endorsement SET status = 'void'`);
});

afterAll(() => database.drop());

const statusOf = async (id: string) => (await readEndorsement(database.dataSource.manager, id)).status;

/** Everything that the calendar does with an endorsement that waits for its contact. */
async function look(): Promise<number> {
  return (
    (await fallDue(registry, TERM_YEARS)) +
    (await remindOfRenewals(registry)) +
    (await lapse(registry, GRACE_DAYS)) +
    (await remindOfQuestions(registry)) +
    (await closeUnanswered(registry)) +
    (await remindOfAnnouncements(registry, LIFETIME_DAYS)) +
    (await expireAnnouncements(registry, LIFETIME_DAYS))
  );
}

/** Whoever was the contact objects to an address that two people set. */
const objectTo = (id: string, isPublic: boolean) =>
  disputed(registry, id, { by: ana, ...(isPublic && { second: ben }) });

/** Two people decide that the contact of now is the right one. */
async function settle(id: string): Promise<void> {
  const { id: contactChangeId } = await mailedChange(registry, id);
  const decision = { contactChangeId, decision: 'keep', reason: 'They called us.' } as const;
  if (!(await decideObjection(registry, await seenNow(registry, id, ana), decision))) {
    await secondConfirms(registry, id, ben);
  }
}

describe('while it is disputed who the contact is, and nobody can do anything', () => {
  it('a signatory is neither asked nor lapses, and has its grace anew when it is decided', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(ana);
    clock.forward(TERM_YEARS * 366, 'days');
    expect(await fallDue(registry, TERM_YEARS)).toBe(1);
    await objectTo(id, true);
    clock.forward(GRACE_DAYS * 2, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'renewal_due']);
    await settle(id);
    clock.forward(GRACE_DAYS - 1, 'days');
    await look();
    expect(await statusOf(id)).toBe('renewal_due');
    clock.forward(2, 'days');
    await look();
    expect(await statusOf(id)).toBe('lapsed');
  });

  it('a signatory whose term passes is asked once it is decided', async () => {
    const { id } = await anEndorsement(registry).verifiedBy(ana);
    await objectTo(id, true);
    clock.forward(TERM_YEARS * 366, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'verified']);
    await settle(id);
    expect([await look(), await statusOf(id)]).toEqual([1, 'renewal_due']);
  });

  it('nobody is rejected for not answering, nor sooner than after a reminder', async () => {
    const { id } = await askedForInformation(registry, ana);
    clock.forward(46, 'days');
    expect(await remindOfQuestions(registry)).toBe(1);
    await objectTo(id, false);
    clock.forward(100, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'info_requested']);
    const earliest = clock.now().getTime() + QUESTION_NOTICE_DAYS * 86_400_000;
    await settle(id);
    const asked = await lastQuestion(database.dataSource.manager, id);
    expect(asked?.until.getTime()).toBeGreaterThanOrEqual(earliest);
    clock.forward(QUESTION_NOTICE_DAYS - 1, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'info_requested']);
    clock.forward(2, 'days');
    expect([await look(), await statusOf(id)]).toEqual([1, 'rejected']);
  });

  it('an announcement does not end, and has a month from the decision', async () => {
    const { id } = await announcedBy(registry, ana);
    await objectTo(id, true);
    clock.forward(LIFETIME_DAYS * 2, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'announced']);
    await settle(id);
    clock.forward(ANNOUNCEMENT_REMINDER_DAYS - 1, 'days');
    expect([await look(), await statusOf(id)]).toEqual([0, 'announced']);
    clock.forward(2, 'days');
    expect([await look(), await statusOf(id)]).toEqual([1, 'void']);
  });
});
