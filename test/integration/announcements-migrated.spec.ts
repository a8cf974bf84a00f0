import { afterAll, beforeAll, expect, it } from 'vitest';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import type { Registry } from '#registry/registry.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory } from '../support/listed-signatories.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { OTHER, seenNow } from '../support/two-people.js';

/** The migrations that this is about, and those that came after them. */
const FROM = 'ShowAnnouncementsAsAnnouncements1764000002400';

let test: TestApp;

async function anAnnouncement(registry: Registry): Promise<string> {
  const { id } = await anEndorsement(registry, {
    undertakings: ['health', 'mobility'],
    government: describedAs('Announced Town'),
    mandate: { kind: 'announcement', date: '2026-02-03', reference: null, url: null },
  }).submitted();
  await takeDecision(registry, await seenNow(registry, id, await aStaffMember(registry)), 'announce', OTHER);
  await publishWhatWaits(registry);
  return id;
}

const rows = (columns: string) =>
  test.database.dataSource.query<Record<string, unknown>[]>(`SELECT ${columns} FROM public_signatory ORDER BY name`);

const SAID = `name, standing, signed_on::text, signatory_office, signatory_name, mandate_kind, mandate_date::text,
  verified_on IS NOT NULL AS verified, undertakings, jsonb_array_length(signed_versions) AS versions`;

beforeAll(async () => {
  test = await startTestApp();
});

afterAll(() => test.close());

it('says of every announcement what is said of it today, and asks that each be looked at anew', async () => {
  const { dataSource } = test.database;
  const announced = await anAnnouncement(test.registry);
  await aListedSignatory(test, { government: describedAs('Listed Town') });
  const now = await rows(SAID);
  expect(now).toMatchObject([
    {
      name: 'Announced Town',
      signed_on: null,
      signatory_office: null,
      versions: 0,
      undertakings: [
        { code: 'mobility', committedOn: null },
        { code: 'health', committedOn: null },
      ],
    },
    { name: 'Listed Town', verified: true, versions: 1 },
  ]);

  const names = dataSource.migrations.map(({ name }) => name ?? '');
  const undone = names.length - names.indexOf(FROM);
  for (let step = 0; step < undone; step++) await dataSource.undoLastMigration();
  const day = test.clock.now().toISOString().slice(0, 10);
  expect(await rows(SAID)).toMatchObject([
    {
      name: 'Announced Town',
      standing: 'announced',
      signed_on: day,
      mandate_kind: 'announcement',
      mandate_date: '2026-02-03',
      undertakings: [
        { code: 'mobility', committedOn: day },
        { code: 'health', committedOn: day },
      ],
      versions: 1,
    },
    now[1],
  ]);

  await dataSource.query(`DELETE FROM outbox`);
  await dataSource.query(`UPDATE public_signatory SET signatory_name = 'Thandi Canary' WHERE standing = 'announced'`);
  await dataSource.runMigrations();
  expect(await rows(SAID)).toEqual(now);
  expect(await dataSource.query('SELECT job, queue, subject FROM outbox')).toEqual([
    { job: listSignatory.name, queue: listSignatory.queue, subject: { endorsementId: announced } },
  ]);
});

it('refuses a record of an announcement that says more', async () => {
  for (const lie of [
    `signed_on = now()`,
    `signatory_name = 'Thandi Canary'`,
    `signatory_office = 'Mayor'`,
    `verified_on = now()`,
    `mandate_kind = 'council_decision'`,
    `assurance = '[{"code": "mandate"}]'`,
  ]) {
    const write = test.database.dataSource.query(`UPDATE public_signatory SET ${lie} WHERE standing = 'announced'`);
    await expect(write).rejects.toThrow('public_signatory_announced');
  }
});
