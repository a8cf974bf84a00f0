import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { deleteExpiredDrafts } from '#registry/drafts/delete-expired-drafts.js';
import { findDraft } from '#registry/drafts/drafts.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { answeredDraft, submission } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;
let clock: MovableClock;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(() => {
  clock = new MovableClock();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

const statusOf = async (id: string): Promise<string | undefined> => {
  const [row] = await database.dataSource.query<{ status: string }[]>('SELECT status FROM endorsement WHERE id = $1', [
    id,
  ]);
  return row?.status;
};

describe('what the calendar asks for', () => {
  it('deletes drafts 30 days after their last answer, and their personal data with them', async () => {
    const token = await answeredDraft(registry);
    clock.forward(29, 'days');
    await deleteExpiredDrafts(registry);
    expect(await findDraft(registry, token)).not.toBeNull();
    clock.forward(2, 'days');
    expect(await deleteExpiredDrafts(registry)).toBeGreaterThan(0);
    const rows = await database.dataSource.query<object[]>('SELECT * FROM draft');
    expect(JSON.stringify(rows)).not.toContain('Thandi');
    expect(await deleteExpiredDrafts(registry)).toBe(0);
  });

  it('leaves the endorsement when the draft that made it goes', async () => {
    const { endorsementId } = await submission(registry);
    clock.forward(31, 'days');
    await deleteExpiredDrafts(registry);
    expect(await statusOf(endorsementId)).toBe('awaiting_confirmation');
  });

  it('closes what nobody confirmed within 30 days, however late it looks, and nothing else', async () => {
    const { endorsementId } = await submission(registry);
    const confirmed = await anEndorsement(registry).submitted();
    clock.forward(29, 'days');
    await expireUnconfirmed(registry);
    expect(await statusOf(endorsementId)).toBe('awaiting_confirmation');
    clock.forward(10, 'days');
    expect(await expireUnconfirmed(registry)).toBeGreaterThan(0);
    expect([await statusOf(endorsementId), await statusOf(confirmed.id)]).toEqual(['void', 'submitted']);
    expect(await expireUnconfirmed(registry)).toBe(0);
  });
});
