import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import type { AuditFilter, AuditPlace } from '#registry/audit/audit-entry.js';
import { readAudit } from '#registry/audit/read-audit.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

const ROWS = 250_000;
const PIECE = 12_500;
const PAGE = 51;
const MOMENT = `timestamptz '2020-01-01Z' + n * interval '10 minutes'`;
/** The tables that grow with the register and its use. */
const GROWING = ['endorsement_history', 'access_log', 'staff_event'];

let database: TestDatabase;
let busy: TestStaff;
let rare: TestStaff;
let reference: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  busy = await aStaffMember(registry);
  rare = await aStaffMember(registry, { role: 'administrator' });
  ({ reference } = await anEndorsement(registry).verifiedBy(rare));
  const { id } = await anEndorsement(registry).submitted();
  // In pieces, each well within the time that a statement may take, however busy the machine is.
  for (let first = 1; first <= ROWS; first += PIECE) {
    const numbers = `generate_series(${first}, ${first + PIECE - 1}) n`;
    await database.dataSource.query(
      `INSERT INTO endorsement_history (endorsement_id, version, action, from_status, to_status, actor_kind, actor_id, at)
       SELECT $1, 100 + n, 'check', 'in_review', 'in_review', CASE n % 2 WHEN 0 THEN 'staff' ELSE 'official' END,
         CASE n % 2 WHEN 0 THEN $2::uuid END, ${MOMENT} FROM ${numbers}`,
      [id, busy.id],
    );
    await database.dataSource.query(
      `INSERT INTO access_log (staff_id, action, endorsement_id, at) SELECT $2, 'open_case', $1, ${MOMENT} FROM ${numbers}`,
      [id, busy.id],
    );
    await database.dataSource.query(
      `INSERT INTO staff_event (account_id, actor_id, action, after, at)
       SELECT $1, $1, 'signed_in', 'app', ${MOMENT} FROM ${numbers}`,
      [busy.id],
    );
  }
  await database.dataSource.query('ANALYZE');
}, 300_000);

afterAll(() => database.drop());

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** How many rows of the growing tables PostgreSQL looks at to answer. */
async function rowsLookedAt(filter: AuditFilter, before?: AuditPlace): Promise<number> {
  const asked: [string, unknown[]][] = [];
  const spy = {
    query: (sql: string, parameters: unknown[]) => {
      asked.push([sql, parameters]);
      return database.dataSource.query<unknown[]>(sql, parameters);
    },
  } as unknown as EntityManager;
  const entries = await readAudit(spy, filter, { before, limit: PAGE });
  expect(entries.length).toBeGreaterThan(0);
  const [sql = '', parameters = []] = asked.at(-1) ?? [];
  const [explained] = await database.dataSource.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    parameters,
  );
  return explained ? looked(explained['QUERY PLAN'][0].Plan) : Number.NaN;
}

function looked(node: PlanNode): number {
  const isGrowing = GROWING.includes(node['Relation Name'] ?? '');
  const own = isGrowing ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'] : 0;
  return own + (node.Plans ?? []).reduce((sum, plan) => sum + looked(plan), 0);
}

const MIDDLE = { at: String(Date.parse('2022-06-01T00:00:00Z') * 1000), key: `h${'0'.repeat(20)}` };

it.each<[string, () => AuditFilter, AuditPlace | undefined]>([
  ['the newest page', () => ({}), undefined],
  ['a page in the middle', () => ({}), MIDDLE],
  ['one kind', () => ({ kind: 'changes' }), MIDDLE],
  ['who opened what', () => ({ kind: 'access' }), undefined],
  ['sign-ins', () => ({ kind: 'sign_ins' }), MIDDLE],
  ['a person who does much', () => ({ staffId: busy.id }), undefined],
  ['a person who does little', () => ({ staffId: rare.id }), undefined],
  ['one case', () => ({ reference }), undefined],
  ['a week', () => ({ from: '2021-03-01', until: '2021-03-07' }), undefined],
  ['a person in a week', () => ({ staffId: busy.id, from: '2021-03-01', until: '2021-03-07' }), undefined],
])('of %s looks at a few hundred rows of 750,000', async (_what, filter, before) => {
  expect(await rowsLookedAt(filter(), before)).toBeLessThan(1000);
});

it('looks at all of them without the index, which shows that this test can fail', async () => {
  await database.dataSource.query('DROP INDEX endorsement_history_at');
  expect(await rowsLookedAt({})).toBeGreaterThan(ROWS);
});
