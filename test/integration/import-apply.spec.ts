import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyImportRows } from '#registry/import/apply-import.js';
import { cancelImport, chooseDuplicates, confirmImport, requestUndo } from '#registry/import/decide-import.js';
import { emptyOldImportRows } from '#registry/import/empty-import-rows.js';
import { readImport, sameFileBefore } from '#registry/import/read-import.js';
import { Registry } from '#registry/registry.js';
import { importKnowledge } from '../../apps/worker/src/import/import-knowledge.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import {
  bringIn,
  checkedImport,
  endorsementsOf,
  IMPORT_HEADER,
  importLine,
  rowsOf,
  takeBack,
} from '../support/imports.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let staffId: string;
const clock = new MovableClock();

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, clock, 'a secret of this test');
  staffId = (await aStaffMember(registry, { role: 'publisher' })).id;
});
afterAll(() => database.drop());

/** Names that are like no other, so that nothing is a possible duplicate by chance. */
const NAMES = [
  'Quarn',
  'Beltovik',
  'Ushmet',
  'Jodrizal',
  'Wexcomb',
  'Fyngard',
  'Huvelo',
  'Pactisay',
  'Zrinj',
  'Koltemu',
  'Olbav',
];
let town = '';
beforeEach(() => {
  town = NAMES.pop() ?? '';
});

const line = (changes: Parameters<typeof importLine>[0] = {}) => importLine({ country: 'FR', name: town, ...changes });
const resultsOf = async (id: string) => (await rowsOf(registry, id)).map(({ result }) => result);
const endorsements = () => endorsementsOf(registry, town);

describe('rows that are new', () => {
  it('wait in review and are listed nowhere; the same file again adds nothing and says so', async () => {
    const id = await checkedImport(registry, [line()], staffId);
    await bringIn(registry, id, staffId);
    expect(await endorsements()).toMatchObject([{ status: 'in_review', version: 1 }]);
    expect(await readImport(registry, id)).toMatchObject({
      status: 'applied',
      counts: { left: 0, results: { created: 1 } },
    });

    const again = await checkedImport(registry, [line()], staffId);
    expect((await sameFileBefore(registry, again))?.id).toBe(id);
    expect((await readImport(registry, again)).counts.outcomes).toMatchObject({ unchanged: 1, new: 0 });
    await expect(confirmImport(registry, again, staffId)).rejects.toMatchObject({ code: 'import.not-possible-now' });
  });

  it('are made once when two files with them were checked at the same time', async () => {
    const [one, two] = [
      await checkedImport(registry, [line()], staffId),
      await checkedImport(registry, [line()], staffId),
    ];
    await Promise.all([bringIn(registry, one, staffId), bringIn(registry, two, staffId)]);
    expect(await endorsements()).toHaveLength(1);
    const results = [await resultsOf(one), await resultsOf(two)].flat().sort();
    expect(results).toEqual(['created', 'skipped']);
  });

  it('are made once, however many workers do the same job', async () => {
    const lines = Array.from({ length: 30 }, (_none, index) =>
      line({ name: `${town} ${'x'.repeat(index + 1)}`, external_id: `${town}-${index}` }),
    );
    const id = await checkedImport(registry, lines, staffId);
    await chooseDuplicates(registry, id, 'all', () => true);
    await confirmImport(registry, id, staffId);
    const knowledge = await importKnowledge(registry);
    await Promise.all(Array.from({ length: 5 }, () => applyImportRows(registry, id, knowledge)));
    expect(await endorsements()).toHaveLength(30);
  });
});

it('lets a row that PostgreSQL refuses fail alone', async () => {
  await database.dataSource.query(
    `ALTER TABLE endorsement ADD CONSTRAINT no_cursed CHECK (mandate_reference IS DISTINCT FROM 'cursed') NOT VALID`,
  );
  const header = `${IMPORT_HEADER},mandate_reference`;
  const lines = ['fine', 'cursed', 'well', 'cursed', 'good'].map(
    (reference, index) =>
      `${line({ name: `${town} ${'qrstu'.charAt(index).repeat(9)}`, external_id: `${town}${index}` })},${reference}`,
  );
  const id = await checkedImport(registry, lines, staffId, header);
  await bringIn(registry, id, staffId);
  expect(await resultsOf(id)).toEqual(['created', 'failed', 'created', 'failed', 'created']);
  expect((await rowsOf(registry, id))[1]?.faults).toEqual([{ column: '', code: 'refused' }]);
  await database.dataSource.query('ALTER TABLE endorsement DROP CONSTRAINT no_cursed');
});

it('goes on where a worker died, and stops where somebody stops it', async () => {
  const lines = Array.from({ length: 600 }, (_none, index) =>
    line({ name: `${town} ${index}`, external_id: `${town}/${index}` }),
  );
  const id = await checkedImport(registry, lines, staffId);
  await chooseDuplicates(registry, id, 'all', () => true);
  await confirmImport(registry, id, staffId);
  // A worker that dies leaves whole chunks: here it dies in the second one.
  const { clock, secret, dataSource } = registry;
  let looks = 0;
  const dying = { now: () => ((looks += 1) > 1 ? fail() : clock.now()) };
  const knowledge = await importKnowledge(registry);
  await expect(applyImportRows(new Registry(dataSource, dying, secret), id, knowledge)).rejects.toThrow('died');
  expect((await readImport(registry, id)).counts.results.created).toBe(500);
  await cancelImport(registry, id, staffId);
  expect(await applyImportRows(registry, id, knowledge)).toBe(false);
  expect(await readImport(registry, id)).toMatchObject({ status: 'applied', counts: { left: 100 } });
  await expect(cancelImport(registry, id, staffId)).rejects.toMatchObject({ code: 'import.not-possible-now' });
  await bringIn(registry, id, staffId);
  expect(await readImport(registry, id)).toMatchObject({
    cancelledAt: null,
    counts: { left: 0, results: { created: 600 } },
  });
  expect(await endorsements()).toHaveLength(600);
}, 60_000);

function fail(): never {
  throw new Error('The worker died.');
}

it('brings possible duplicates in only where somebody asked for it', async () => {
  const days = ['2025-01-03', '2025-02-03', '2025-03-03'];
  const id = await checkedImport(
    registry,
    days.map((signed_on) => line({ signed_on })),
    staffId,
  );
  expect((await readImport(registry, id)).counts.outcomes).toMatchObject({ new: 1, duplicate: 2 });
  await chooseDuplicates(registry, id, [3, 4], (chosen) => chosen === 4);
  await bringIn(registry, id, staffId);
  expect(await resultsOf(id)).toEqual(['created', null, 'created']);
  const governments = await database.dataSource.query('SELECT FROM local_government WHERE name = $1', [town]);
  expect([await endorsements(), governments].map((some) => (some as unknown[]).length)).toEqual([2, 1]);
  await expect(chooseDuplicates(registry, id, 'all', () => true)).rejects.toMatchObject({
    code: 'import.not-possible-now',
  });
});

it('takes back what nobody worked on, and leaves the rest', async () => {
  const lines = [line({ external_id: `${town}1` }), line({ external_id: `${town}2`, name: `${town} Zwo` })];
  const id = await checkedImport(registry, lines, staffId);
  await chooseDuplicates(registry, id, 'all', () => true);
  await expect(requestUndo(registry, id, staffId, 'Too early')).rejects.toMatchObject({
    code: 'import.not-possible-now',
  });
  await bringIn(registry, id, staffId);
  const [touched] = await endorsements();
  await database.dataSource.query('UPDATE endorsement SET version = version + 1 WHERE id = $1', [touched?.id]);
  await takeBack(registry, id, staffId);
  const states = new Map((await endorsements()).map((one) => [one.id, one.status]));
  expect(states.get(touched?.id ?? '')).toBe('in_review');
  expect([...states.values()].sort()).toEqual(['in_review', 'void']);
  expect((await resultsOf(id)).toSorted()).toEqual(['kept', 'undone']);
  const again = await checkedImport(registry, lines, staffId);
  expect((await readImport(registry, again)).counts.outcomes).toMatchObject({ unchanged: 1 });
});

it('knows no import that is not there', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  await expect(readImport(registry, nobody)).rejects.toMatchObject({ code: 'import.not-found' });
  await expect(confirmImport(registry, nobody, staffId)).rejects.toMatchObject({ code: 'import.not-found' });
});

it('empties the cells of files that ended long ago, and nothing else', async () => {
  const id = await checkedImport(registry, [line()], staffId);
  await bringIn(registry, id, staffId);
  expect(await emptyOldImportRows(registry, 90, { dryRun: true })).toBe(0);
  clock.forward(91, 'days');
  const fresh = await checkedImport(registry, [line({ signed_on: '2025-05-05' })], staffId);
  const old = await emptyOldImportRows(registry, 90, { dryRun: true });
  expect(await rowsOf(registry, id)).toMatchObject([{ cells: { contact_name: 'Ben Example' } }]);
  expect(await emptyOldImportRows(registry, 90)).toBe(old);
  expect(await emptyOldImportRows(registry, 90)).toBe(0);
  expect(await rowsOf(registry, id)).toMatchObject([{ cells: {}, result: 'created' }]);
  expect((await rowsOf(registry, id))[0]?.cells).toEqual({});
  expect(await rowsOf(registry, fresh)).toMatchObject([{ cells: { contact_name: 'Ben Example' } }]);
  await expect(confirmImport(registry, id, staffId)).rejects.toMatchObject({ code: 'import.not-possible-now' });
});
