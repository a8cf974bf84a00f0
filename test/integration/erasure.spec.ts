import { afterAll, beforeAll, expect, it } from 'vitest';
import { DomainError } from '#domain/domain-error.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { amend } from '#registry/record/amend.js';
import { OFFICIAL, THE_REGISTRY } from '#registry/record/change-status.js';
import { judgeSuspicion } from '#registry/review/duplicates/judge-suspicion.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { Registry } from '#registry/registry.js';
import { writeNote } from '#registry/record/case-notes.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { readSignatorySession } from '#registry/own-page/signatory-session.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { ownSession } from '../support/own-page.js';
import { aStaffMember } from '../support/staff.js';
import { answers } from '../support/submissions.js';

let database: TestDatabase;
let registry: Registry;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
});

afterAll(() => database.drop());

const erase = (id: string) =>
  database.dataSource.transaction((manager) => erasePersonalData(manager, registry, id, OFFICIAL));

/** Every row of every table that says something of people, as text. */
async function everything(): Promise<string> {
  const tables = [
    ...['endorsement', 'endorsement_people', 'endorsement_history', 'endorsement_history_value', 'draft'],
    ...['confirmation', 'outbox', 'case_note', 'endorsement_check', 'pending_decision', 'undertaking_change'],
    ...['duplicate_suspicion', 'duplicate_judgement'],
  ];
  const rows = await Promise.all(tables.map((table) => database.dataSource.query<object[]>(`SELECT * FROM ${table}`)));
  return JSON.stringify(rows);
}

it('leaves nothing of the people, wherever it was written, and keeps the entry of the history', async () => {
  const { contact } = answers();
  const given = { ...contact, name: 'Erica Erasable', email: 'erica@erasable.example.org' };
  const { id } = await anEndorsement(registry, { contact: given }).submitted();
  await amend(database.dataSource.manager, await readEndorsement(database.dataSource.manager, id), {
    action: 'correct_contact',
    actor: OFFICIAL,
    at: new Date(),
    changes: [
      { field: 'contactEmail', before: 'erica@old.example.org', after: given.email, personal: true },
      { field: 'undertaking', before: null, after: 'health' },
    ],
  });
  expect(await everything()).toContain('erica@old.example.org');
  expect(await erase(id)).toBe(true);
  expect(await everything()).not.toMatch(/erica/i);
  const after = await readEndorsement(database.dataSource.manager, id);
  expect(after).toMatchObject({ contactEmail: '', signatoryName: '', status: 'submitted' });
  expect(after.anonymisedAt).toBeInstanceOf(Date);
  const [kept] = await database.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM endorsement_history_value v JOIN endorsement_history h ON h.id = v.history_id
      WHERE h.endorsement_id = $1`,
    [id],
  );
  expect(kept?.count).toBe(2);
  expect(await everything()).toContain('health');
});

it('empties what staff wrote of them, and keeps who decided what', async () => {
  const staff = await aStaffMember(registry);
  const [one, other] = [await anEndorsement(registry).submitted(), await anEndorsement(registry).submitted()];
  const words = 'Frida Forgotten asked for this herself.';
  const seen = { endorsementId: one.id, version: one.version, staffId: staff.id };
  await takeDecision(registry, seen, 'reject', { code: 'other', text: words });
  await writeNote(registry, one.id, staff.id, words);
  await database.dataSource.query(
    `INSERT INTO duplicate_suspicion (one_id, other_id, score, same_government, similarity, same_region, found_at)
      VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 1, false, 1, false, now())`,
    [one.id, other.id],
  );
  await judgeSuspicion(registry, [one.id, other.id], { judgement: 'distinct', reason: words, staffId: staff.id });
  expect(await everything()).toContain('Frida');
  await erase(one.id);
  expect(await everything()).not.toContain('Frida');
  expect(
    await database.dataSource.query<object[]>(
      `SELECT actor_id AS actor, reason_code AS code, reason_text AS text FROM endorsement_history
        WHERE endorsement_id = $1 AND action = 'reject'`,
      [one.id],
    ),
  ).toEqual([{ actor: staff.id, code: 'other', text: null }]);
  await expect(
    database.dataSource.query(`UPDATE endorsement_history SET reason_text = 'new' WHERE endorsement_id = $1`, [one.id]),
  ).rejects.toThrow('append-only');
});

it('does it once, however often and at once it is asked', async () => {
  const { id } = await anEndorsement(registry).submitted();
  const results = await Promise.all(Array.from({ length: 50 }, () => erase(id)));
  expect(results.filter((did) => did)).toHaveLength(1);
  const entries = await database.dataSource.query<object[]>(
    `SELECT 1 FROM endorsement_history WHERE endorsement_id = $1 AND action = 'erase_personal_data'`,
    [id],
  );
  expect(entries).toHaveLength(1);
});

it('takes the signatory’s name off the public register and keeps the office', async () => {
  const staff = await aStaffMember(registry);
  const consents = { ...answers().consents, publish_name: true };
  const { id } = await anEndorsement(registry, { consents }).verifiedBy(staff);
  const publish = () => publishWhatWaits(registry);
  const listed = async () =>
    (
      await database.dataSource.query<{ name: string | null; office: string }[]>(
        'SELECT signatory_name AS name, signatory_office AS office FROM public_signatory WHERE endorsement_id = $1',
        [id],
      )
    )[0];
  await publish();
  expect((await listed())?.name).toBe('Thandi Example');
  await erase(id);
  await publish();
  expect(await listed()).toEqual({ name: null, office: 'Mayor' });
});

it('closes the own page in every browser in which it is open', async () => {
  const [erased, other] = [await anEndorsement(registry).submitted(), await anEndorsement(registry).submitted()];
  const [session, theirs] = [await ownSession(registry, erased.id), await ownSession(registry, other.id)];
  await erase(erased.id);
  expect(await readSignatorySession(registry, session)).toBeNull();
  for (const table of ['signatory_session', 'access_link']) {
    const kept = await database.dataSource.query<object[]>(`SELECT FROM ${table} WHERE endorsement_id = $1`, [
      erased.id,
    ]);
    expect([table, kept]).toEqual([table, []]);
  }
  expect((await readSignatorySession(registry, theirs))?.endorsementId).toBe(other.id);
});

it('knows no endorsement that is not there', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  const act = database.dataSource.transaction((manager) => erasePersonalData(manager, registry, nobody, THE_REGISTRY));
  await expect(act).rejects.toThrow(DomainError);
});
