import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { inTransaction } from '#platform/transaction.js';
import { Registry } from '#registry/registry.js';
import { requestAccess } from '#registry/own-page/request-access.js';
import { anEndorsement } from '../support/endorsements.js';
import { answerAccessRequests } from '../support/own-page.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
});

afterAll(() => site.close());

it('does the same work for a known and an unknown address: one job, and no look at who has it', async () => {
  const { contactEmail, id } = await anEndorsement(site.registry).submitted();
  const counted = `SELECT coalesce(sum(seq_scan + coalesce(idx_scan, 0) + n_tup_ins), 0)::int AS count
      FROM pg_stat_xact_user_tables WHERE relname IN ('endorsement', 'endorsement_people', 'access_link', 'contact_change')`;
  const jobs = `SELECT job, lane, subject FROM outbox WHERE job = 'access.request' AND done_at IS NULL`;
  const seen = [];
  for (const email of [contactEmail, 'nobody@nowhere.example.org']) {
    const asked = await inTransaction(site.database.dataSource, async (manager) => {
      const within = new Registry({ manager } as DataSource, site.clock, site.registry.secret);
      const [before] = await manager.query<{ count: number }[]>(counted);
      await requestAccess(within, { email, reference: null, browserToken: 'a-browser', leadsTo: null });
      const [looked] = await manager.query<{ count: number }[]>(counted);
      return {
        looked: (looked?.count ?? -1) - (before?.count ?? 0),
        jobs: await manager.query<{ subject: object }[]>(jobs),
      };
    });
    expect(JSON.stringify(asked.jobs)).not.toContain('@');
    seen.push([asked.looked, asked.jobs.length]);
    await answerAccessRequests(site.registry);
  }
  expect(seen).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const links = await site.database.dataSource.query<object[]>('SELECT FROM access_link WHERE endorsement_id = $1', [
    id,
  ]);
  expect(links).toHaveLength(1);
  // Once it is answered, nothing is kept of who asked.
  const left = await site.database.dataSource.query<{ subject: object }[]>(
    `SELECT subject FROM outbox WHERE job = 'access.request'`,
  );
  for (const { subject } of left) expect(subject).not.toHaveProperty('sealed');
});
