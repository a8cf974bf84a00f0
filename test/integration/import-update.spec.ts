import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readImport } from '#registry/import/read-import.js';
import { erasePersonalData } from '#registry/privacy/erase-personal-data.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { bringIn, checkedImport, endorsementsOf, importLine, rowsOf, takeBack } from '../support/imports.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let staffId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  staffId = (await aStaffMember(registry, { role: 'publisher' })).id;
});
afterAll(() => database.drop());

/** Names that are like no other, so that nothing is a possible duplicate by chance. */
const NAMES = ['Quarn', 'Beltovik', 'Ushmet', 'Jodrizal'];
let town = '';
beforeEach(() => {
  town = NAMES.pop() ?? '';
});

const line = (changes: Parameters<typeof importLine>[0] = {}) => importLine({ country: 'FR', name: town, ...changes });
const endorsements = () => endorsementsOf(registry, town);

async function actionsOf(endorsementId: string): Promise<string[]> {
  const found = await database.dataSource.query<{ action: string }[]>(
    'SELECT action FROM endorsement_history WHERE endorsement_id = $1 ORDER BY version',
    [endorsementId],
  );
  return found.map(({ action }) => action);
}

const changed = { contact_name: 'Cleo Example', mandate_date: '2025-01-01', undertakings: 'culture|mobility' };

/** An endorsement of this town that a second file has changed. */
async function updated(): Promise<{ id: string; endorsementId: string }> {
  await bringIn(registry, await checkedImport(registry, [line({ external_id: town })], staffId), staffId);
  const id = await checkedImport(registry, [line({ external_id: town, ...changed })], staffId);
  expect((await readImport(registry, id)).counts.outcomes.update).toBe(1);
  await bringIn(registry, id, staffId);
  return { id, endorsementId: (await endorsements())[0]?.id ?? '' };
}

it('writes what differs, before and after, and is taken back', async () => {
  const { id, endorsementId } = await updated();
  const after = { version: 2, name: 'Cleo Example', day: '2025-01-01', undertakings: ['culture', 'mobility'] };
  expect(await endorsements()).toMatchObject([after]);
  const values = await database.dataSource.query(
    `SELECT v.field, v.before, v.after, v.personal FROM endorsement_history_value v
       JOIN endorsement_history h ON h.id = v.history_id WHERE h.endorsement_id = $1 ORDER BY v.field`,
    [endorsementId],
  );
  expect(values).toEqual([
    { field: 'contactName', before: 'Ben Example', after: 'Cleo Example', personal: true },
    { field: 'mandateDate', before: '2025-01-02', after: '2025-01-01', personal: false },
    { field: 'undertakings', before: 'culture;health', after: 'mobility;culture', personal: false },
  ]);
  await takeBack(registry, id, staffId);
  const before = { version: 3, name: 'Ben Example', day: '2025-01-02', undertakings: ['culture', 'health'] };
  expect(await endorsements()).toMatchObject([{ ...before, status: 'in_review' }]);
  expect(await actionsOf(endorsementId)).toEqual(['import', 'update_from_import', 'undo_update_from_import']);
  expect(await rowsOf(registry, id)).toMatchObject([{ result: 'undone' }]);
});

it('stays when its values were changed since, or the endorsement was published', async () => {
  const first = await updated();
  await database.dataSource.query(
    `UPDATE endorsement_people SET contact_name = 'Dora Example' WHERE endorsement_id = $1`,
    [first.endorsementId],
  );
  await takeBack(registry, first.id, staffId);
  expect(await rowsOf(registry, first.id)).toMatchObject([
    { result: 'kept', faults: [{ column: '', code: 'changed-since' }] },
  ]);
  expect(await endorsements()).toMatchObject([{ name: 'Dora Example', day: '2025-01-01' }]);
});

it('is refused for an endorsement that is published, and for one whose people were erased', async () => {
  const { endorsementId } = await updated();
  const faultOf = async () => {
    const id = await checkedImport(registry, [line({ external_id: town })], staffId);
    return (await rowsOf(registry, id))[0]?.faults[0]?.code;
  };
  await database.dataSource.query(`UPDATE endorsement SET status = 'verified', verified_at = now() WHERE id = $1`, [
    endorsementId,
  ]);
  expect(await faultOf()).toBe('published');
  await database.dataSource.query(`UPDATE endorsement SET status = 'in_review', verified_at = NULL WHERE id = $1`, [
    endorsementId,
  ]);
  await database.dataSource.transaction((manager) =>
    erasePersonalData(manager, registry, endorsementId, { kind: 'registry', id: null }),
  );
  const cells = await database.dataSource.query<{ cells: object }[]>(
    'SELECT cells FROM import_row WHERE endorsement_id = $1',
    [endorsementId],
  );
  expect(cells.length).toBeGreaterThan(0);
  expect(JSON.stringify(cells)).not.toMatch(/Example/);
  expect(await faultOf()).toBe('erased');
});
