import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDraft } from '#registry/drafts/drafts.js';
import { submitEndorsement } from '#registry/signing/submit-endorsement.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MovableClock } from '../support/movable-clock.js';
import { answeredDraft, answers, submission } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;
const clock = new MovableClock();

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
});

afterAll(() => database.drop());

async function countOf(table: string): Promise<number> {
  const [row] = await database.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
}

describe('submitting an endorsement', () => {
  it('writes endorsement, people, undertakings, consents, history and outbox together', async () => {
    const given = answers();
    const { endorsementId, reference } = await submission(registry, given);
    const endorsement = await readEndorsement(database.dataSource.manager, endorsementId);
    expect(endorsement).toMatchObject({
      reference,
      status: 'awaiting_confirmation',
      undertakings: ['mobility', 'culture'],
      contactEmail: given.contact.email,
      mandateDate: '2026-02-03',
      confirmedAt: null,
    });
    const { rows } = {
      rows: await database.dataSource.query<{ job: string; subject: object }[]>('SELECT * FROM outbox'),
    };
    expect(rows.map(({ job }) => job)).toEqual(['mail.confirm-address']);
    expect(JSON.stringify(rows)).not.toContain(given.contact.email);
    expect(await countOf('consent')).toBe(4);
    expect(await countOf('endorsement_history')).toBe(1);
  });

  it('makes one endorsement of fifty identical submissions at once', async () => {
    const [endorsements, mails] = [await countOf('endorsement'), await countOf('outbox')];
    const token = await answeredDraft(registry);
    const version = (await findDraft(registry, token))?.version ?? 0;
    const given = await Promise.all(Array.from({ length: 50 }, () => submitEndorsement(registry, token, version)));
    expect(new Set(given.map(({ reference }) => reference)).size).toBe(1);
    expect(await countOf('endorsement')).toBe(endorsements + 1);
    expect(await countOf('outbox')).toBe(mails + 1);
  });

  it('writes nothing when one of its parts fails', async () => {
    const [endorsements, governments] = [await countOf('endorsement'), await countOf('local_government')];
    const token = await answeredDraft(registry);
    const version = (await findDraft(registry, token))?.version ?? 0;
    await database.dataSource.query(`CREATE FUNCTION fail_insert() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'planted'; END $$`);
    await database.dataSource.query(
      `CREATE TRIGGER planted BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION fail_insert()`,
    );
    await expect(submitEndorsement(registry, token, version)).rejects.toThrow('planted');
    await database.dataSource.query('DROP TRIGGER planted ON outbox');
    expect([await countOf('endorsement'), await countOf('local_government')]).toEqual([endorsements, governments]);
    await expect(submitEndorsement(registry, token, version)).resolves.toHaveProperty('reference');
  });

  it('refuses answers that are not those the person saw', async () => {
    const token = await answeredDraft(registry);
    await expect(submitEndorsement(registry, token, 1)).rejects.toMatchObject({ code: 'draft.changed-meanwhile' });
  });

  it('knows no draft that has expired', async () => {
    const token = await answeredDraft(registry);
    clock.forward(31, 'days');
    await expect(submitEndorsement(registry, token, 9)).rejects.toMatchObject({ code: 'draft.not-found' });
  });

  it('lets nobody rewrite history', async () => {
    await expect(database.dataSource.query(`UPDATE endorsement_history SET action = 'verify'`)).rejects.toThrow();
    await expect(database.dataSource.query('DELETE FROM endorsement_history')).rejects.toThrow('append-only');
    await expect(database.dataSource.query('TRUNCATE endorsement_history CASCADE')).rejects.toThrow();
  });
});
