import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { findMissingSuspicions, findSuspicions } from '#registry/review/duplicates/find-suspicions.js';
import { duplicatesOfCase } from '#registry/review/duplicates/possible-duplicates.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});

afterAll(() => app.close());

const named = (name: string, country = 'KE', regionName: string | null = null) =>
  anEndorsement(app.registry, { country, government: describedAs(name, { regionName }) }).submitted();
const suspectsOf = async ({ id }: EndorsementDetails): Promise<string[]> =>
  (await duplicatesOfCase(app.database.dataSource.manager, id)).possible.map((one) => one.id);
const search = () => findMissingSuspicions(app.registry);

describe('what is still to be searched', () => {
  const ids = async (sql: string): Promise<string[]> =>
    (await app.database.dataSource.query<{ id: string }[]>(`SELECT endorsement_id AS id FROM ${sql}`)).map(
      ({ id }) => id,
    );
  const due = () => ids('duplicate_search_due ORDER BY 1');
  /** What the list must be: everything that came in and was not searched since it is what it is. */
  const missing = () =>
    ids(`(SELECT e.id AS endorsement_id FROM endorsement e WHERE e.status <> 'awaiting_confirmation'
      AND NOT EXISTS (SELECT FROM duplicate_search d WHERE d.endorsement_id = e.id)) m ORDER BY 1`);
  const change = (sql: string, ...values: unknown[]) => app.database.dataSource.query<unknown>(sql, values);

  it('is what came in or has changed, and never what nobody confirmed', async () => {
    await search();
    expect([await due(), await missing()]).toEqual([[], []]);
    const one = await named('Kitui');
    const other = await named('Machakos');
    const unconfirmed = await anEndorsement(app.registry, { country: 'KE' }).awaitingConfirmation();
    expect(await due()).toEqual([one.id, other.id].sort());
    expect(await missing()).toEqual(await due());
    expect(await search()).toBe(2);

    await change(`UPDATE local_government SET name = 'Kitui Town' WHERE id = $1`, one.localGovernment.id);
    await change(`UPDATE local_government SET name = 'Elsewhere' WHERE id = $1`, unconfirmed.localGovernment.id);
    await change(`UPDATE local_government SET official_website = NULL WHERE id = $1`, other.localGovernment.id);
    expect([await due(), await missing()]).toEqual([[one.id], [one.id]]);
    await change(`UPDATE endorsement SET status = 'void' WHERE id = $1`, unconfirmed.id);
    expect(await due()).toEqual([one.id, unconfirmed.id].sort());
    await change('UPDATE endorsement SET local_government_id = $2 WHERE id = $1', other.id, one.localGovernment.id);
    expect(await due()).toEqual([one.id, other.id, unconfirmed.id].sort());
    expect(await missing()).toEqual(await due());
    await findSuspicions(app.registry, one.id);
    expect([await due(), await search(), await due()]).toEqual([[other.id, unconfirmed.id].sort(), 2, []]);
  });

  it('is searched anew when it changes while a search is at work', async () => {
    const one = await named('Voi');
    const other = await named('Taveta');
    const { dataSource } = app.database;
    const change = dataSource.createQueryRunner();
    await change.startTransaction();
    await change.query(`UPDATE local_government SET name = 'Taveta' WHERE id = $1`, [one.localGovernment.id]);
    const atWork = findSuspicions(app.registry, one.id);
    await eventually(async () => {
      const waiting = await dataSource.query<object[]>(
        `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return waiting.length > 0;
    });
    await change.commitTransaction();
    await change.release();
    await atWork;
    await search();
    expect(await suspectsOf(one)).toEqual([other.id]);
  });
});
