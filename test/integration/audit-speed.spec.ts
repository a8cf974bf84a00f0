import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntityManager } from 'typeorm';
import type { AuditFilter, AuditPlace } from '#registry/audit/audit-entry.js';
import { readAudit } from '#registry/audit/read-audit.js';
import { Registry } from '#registry/registry.js';
import { noteStaffEvent } from '#registry/accounts/staff-events.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

const ROWS = 250_000;
const PIECE = 12_500;
const PAGE = 51;
const MOMENT = `timestamptz '2020-01-01Z' + n * interval '10 minutes'`;
/** The tables that grow with the register and its use. */
const GROWING = [
  ...['endorsement_history', 'access_log', 'staff_event', 'case_note', 'case_claim', 'pending_decision'],
  ...['duplicate_judgement', 'mail_repeat', 'reason_event'],
];
const FEWER = 20_000;

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
  await noteStaffEvent(database.dataSource.manager, registry, {
    accountId: rare.id,
    by: rare.id,
    action: 'import_uploaded',
  });
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
  await fillWhatGrowsLess(id, (await anEndorsement(registry).submitted()).id);
  await database.dataSource.query('ANALYZE');
}, 300_000);

/** What one person wrote, claimed, proposed, judged and had sent, each in a table of its own. */
async function fillWhatGrowsLess(one: string, other: string): Promise<void> {
  const numbers = `generate_series(1, ${FEWER}) n`;
  const at = MOMENT;
  const rows: readonly (readonly [string, string])[] = [
    ['case_note (endorsement_id, text, written_by, written_at)', `$1, 'Words.', $2, ${at}`],
    ['case_claim (endorsement_id, action, staff_id, at)', `$1, 'claimed', $2, ${at}`],
    [
      `pending_decision (endorsement_id, version, action, reason_code, reason_text, proposed_by, proposed_at, outcome,
         decided_by, decided_at)`,
      `$1, 1, 'suspend', 'other', '', $2, ${at}, 'taken_back', $2, ${at}`,
    ],
    [
      'duplicate_judgement (one_id, other_id, judgement, reason, staff_id, at)',
      `$1, '${other}', 'distinct', 'Two.', $2, ${at}`,
    ],
    [
      'mail_repeat (outbox_id, repeated_id, endorsement_id, job, staff_id, at)',
      `gen_random_uuid(), gen_random_uuid(), $1, 'mail.endorsement-received', $2, ${at}`,
    ],
  ];
  for (const [into, values] of rows) {
    await database.dataSource.query(`INSERT INTO ${into} SELECT ${values} FROM ${numbers}`, [one, busy.id]);
  }
  await database.dataSource.query(
    `INSERT INTO reason_event (reason_id, action, by, at, after)
     SELECT gen_random_uuid(), 'added', $1, ${at}, '{}' FROM ${numbers}`,
    [busy.id],
  );
}

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
  ['accounts, of which little happens', () => ({ kind: 'accounts' }), undefined],
  ['files and lists, of which little happens', () => ({ kind: 'lists' }), undefined],
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
