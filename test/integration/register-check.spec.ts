import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkRegister } from '#registry/public-register/check-register.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement } from '../support/endorsements.js';
import { MovableClock } from '../support/movable-clock.js';
import { announcedBy } from '../support/own-page.js';
import { aStaffMember, type TestStaff } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let ana: TestStaff;

const settings = { sectionOf: () => 'africa', announcementLifetimeDays: 180 };
const query = <Row>(sql: string, values: unknown[] = []) => database.dataSource.query<Row[]>(sql, values);
const read = (id: string) => readEndorsement(database.dataSource.manager, id);
const listed = async () => {
  const { id } = await anEndorsement(registry).verifiedBy(ana);
  return read(id);
};
const standings = async () =>
  query<{ id: string; standing: string }>(
    'SELECT endorsement_id AS id, standing FROM public_signatory ORDER BY number',
  );

beforeAll(async () => {
  database = await createTestDatabase();
  ana = await aStaffMember(new Registry(database.dataSource, new MovableClock(), 'a secret of this test'), {
    role: 'publisher',
  });
});

beforeEach(async () => {
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of this test');
  await publishWhatWaits(registry);
  // The tests’ own sections differ from the worker’s: one look makes them the same.
  await checkRegister(registry, settings);
});

afterAll(() => database.drop());

describe('comparing the register with the rule', () => {
  it('finds nothing where everything was published', async () => {
    await listed();
    await announcedBy(registry, ana);
    const { id, version } = await listed();
    await withdrawEndorsement(registry, { endorsementId: id, version }, { code: 'other', text: '' });
    await publishWhatWaits(registry);
    await checkRegister(registry, settings);
    const { checked, differences } = await checkRegister(registry, settings);
    expect([checked > 2, differences]).toEqual([true, []]);
  });

  it.each([
    ['is missing', (id: string) => query('DELETE FROM public_signatory WHERE endorsement_id = $1', [id])],
    [
      'stands too high',
      (id: string) => query(`UPDATE public_signatory SET standing = 'lapsed' WHERE endorsement_id = $1`, [id]),
    ],
    [
      'is older than the endorsement',
      (id: string) =>
        query('UPDATE public_signatory SET endorsement_version = endorsement_version - 1 WHERE endorsement_id = $1', [
          id,
        ]),
    ],
    [
      'has another section',
      (id: string) => query(`UPDATE public_signatory SET section = 'x' WHERE endorsement_id = $1`, [id]),
    ],
  ])('names and repairs a record that %s, and only when it is asked to', async (_what, spoil) => {
    const { id, localGovernment } = await listed();
    await publishWhatWaits(registry);
    await checkRegister(registry, settings);
    const before = await standings();
    await spoil(id);
    const { number } = localGovernment;
    for (const dryRun of [true, false]) {
      const { differences } = await checkRegister(registry, settings, { dryRun });
      expect(differences).toEqual([
        expect.objectContaining({ number, should: expect.objectContaining({ endorsementId: id }) }),
      ]);
    }
    expect(await standings()).toEqual(before);
    expect((await checkRegister(registry, settings)).differences).toEqual([]);
  });

  it('takes off what is shown and should not be, also where nothing stands behind it', async () => {
    const { id, localGovernment } = await listed();
    await publishWhatWaits(registry);
    // A row that no publication wrote, as somebody with access to the database could.
    await query(
      `INSERT INTO public_signatory SELECT (jsonb_populate_record(s, '{"number": 900001}'::jsonb
         || jsonb_build_object('endorsement_id', gen_random_uuid()))).* FROM public_signatory s WHERE endorsement_id = $1`,
      [id],
    );
    await query(`UPDATE endorsement SET status = 'suspended' WHERE id = $1`, [id]);
    const { differences } = await checkRegister(registry, settings);
    expect(differences.map(({ number, should }) => [number, should?.standing ?? null])).toEqual([
      [localGovernment.number, 'suspended'],
      [900001, null],
    ]);
    expect((await standings()).map((row) => row.id)).not.toContain(id);
    expect((await checkRegister(registry, settings)).differences).toEqual([]);
  });

  it('passes over what is about to be published', async () => {
    const { id } = await listed();
    await publishWhatWaits(registry);
    await checkRegister(registry, settings);
    const { version } = await read(id);
    await expect(
      takeDecision(registry, { endorsementId: id, version, staffId: ana.id }, 'suspend', { code: 'other', text: 'x' }),
    ).rejects.toThrow('second-person-needed');
    const seen = { endorsementId: id, version, staffId: ana.id };
    expect(await recordCheck(registry, seen, { subject: 'domain', result: 'yes', note: '' })).toBe(false);
    await withdrawEndorsement(registry, { endorsementId: id, version }, { code: 'other', text: '' });
    expect((await checkRegister(registry, settings)).differences).toEqual([]);
    expect((await standings()).map((row) => row.id)).toContain(id);
    await publishWhatWaits(registry);
    expect((await standings()).map((row) => row.id)).not.toContain(id);
  });
});
