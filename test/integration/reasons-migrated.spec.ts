import { afterAll, beforeAll, expect, it } from 'vitest';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { requestErasure, refuseErasure } from '#registry/privacy/request-erasure.js';
import { openErasures } from '#registry/privacy/erasure-requests.js';
import { Registry } from '#registry/registry.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';

/** The first migration after which every row that names a reason names a version of it. */
const VERSIONS = 1764000002200;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

const NAMED = ['endorsement_history', 'pending_decision', 'bulk_action', 'erasure_request'] as const;

/** Each table's rows with the reason that they name. */
async function namedReasons(): Promise<unknown[]> {
  const tables = NAMED.map((table) =>
    database.dataSource.query<object[]>(
      `SELECT x.id, x.reason_code, r.purpose, r.code, r.version FROM ${table} x JOIN reason r ON r.id = x.reason_id
        ORDER BY x.id`,
    ),
  );
  return Promise.all(tables);
}

it('rows of before name the version that there was, and the history’s guard is up again', async () => {
  const registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  const ana = await aStaffMember(registry);
  const { manager } = database.dataSource;
  await anEndorsement(registry).rejectedBy(ana);
  const listed = await anEndorsement(registry).verifiedBy(ana);
  const seen = { endorsementId: listed.id, version: listed.version, staffId: ana.id };
  await proposeDecision(registry, seen, 'void', { code: 'other', text: 'x' });
  const reason = { code: 'duplicate', text: 'x' };
  await freezeBulkAction(registry, { kind: 'reject', staffId: ana.id, filter: {}, reason });
  const asking = await anEndorsement(registry).submitted();
  await requestErasure(registry, { endorsementId: asking.id, version: asking.version });
  const [request] = await openErasures(manager);
  await refuseErasure(registry, request?.id ?? '', ana.id, { code: 'not_the_person', text: 'x' });
  expect((await readEndorsement(manager, asking.id)).version).toBe(asking.version + 2);
  const before = await namedReasons();
  expect(before.map((rows) => (rows as object[]).length > 0)).toEqual(NAMED.map(() => true));

  let last = '';
  do {
    const [row] = await database.dataSource.query<{ timestamp: string }[]>(
      'SELECT timestamp FROM migrations ORDER BY timestamp DESC LIMIT 1',
    );
    last = row?.timestamp ?? '';
    await database.dataSource.undoLastMigration();
  } while (Number(last) > VERSIONS);
  await expect(database.dataSource.query('SELECT reason_id FROM endorsement_history')).rejects.toThrow('reason_id');
  await database.dataSource.runMigrations();

  expect(await namedReasons()).toEqual(before);
  await expect(database.dataSource.query('UPDATE endorsement_history SET reason_id = NULL')).rejects.toThrow(
    'append-only',
  );
});
