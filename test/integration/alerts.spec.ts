import { afterAll, beforeAll, expect, it } from 'vitest';
import type { QueryRunner } from 'typeorm';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLogger } from '#platform/logger.js';
import { serveMetrics, type Exposition, type MetricsServer } from '#platform/metrics/metrics-server.js';
import type { DocumentStorage } from '#platform/document-place.js';
import { attachDocument } from '#registry/evidence/attach-document.js';
import { beat } from '#registry/outbox/heartbeat.js';
import { pauseOutbox, resumeOutbox } from '#registry/outbox/outbox-gate.js';
import { DOCUMENTS } from '../../apps/web/src/settings.provider.js';
import { webExpositions } from '../../apps/web/src/web-expositions.js';
import { startSchedules } from '../../apps/worker/src/schedules.js';
import { alertRules, holds, samplesOf, type Sample } from '../support/alert-rules.js';
import { answeredDraft } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aFile, aPdf } from '../support/uploads.js';

/* Each rule of docs/operate/alerts.yml is made to fire by the very fault it is about, on the text that /metrics gives. */

const rules = alertRules();
let test: TestApp;
let server: MetricsServer;
let expositions: Exposition[];
let before: Sample[];

const sql = (query: string): Promise<unknown> => test.database.dataSource.query(query);
const alive = (queuePolicy: string | null = null, at = new Date()): Promise<void> =>
  beat(test.database.dataSource.manager, 'worker-1', { at, queuePolicy });
const logger = () => createLogger(test.settings, 'web');

async function serve(): Promise<MetricsServer> {
  const served = await serveMetrics({ ...test.settings, METRICS_PORT: 0 }, expositions, logger());
  if (!served) throw new Error('no metrics');
  return served;
}

beforeAll(async () => {
  test = await startTestApp();
  expositions = webExpositions(test.registry, test.connections);
  server = await serve();
}, 60_000);

afterAll(async () => {
  await server.close();
  await test.close();
});

/** What Prometheus would get now, with its own word on whether it got anything. */
async function scrape(): Promise<Sample[]> {
  await sql(`UPDATE worker_heartbeat SET beat_at = now() WHERE beat_at > now() - interval '90 seconds'`);
  // There and back: what was kept for a second is of another time.
  test.clock.forward(1, 'hours');
  await expositions[1]?.();
  test.clock.forward(-1, 'hours');
  const up = (value: number): Sample => ({ name: 'up', labels: { job: 'we-care-web' }, value });
  try {
    const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    return [...samplesOf(text), up(1)];
  } catch {
    return [up(0)];
  }
}

async function firing(): Promise<string[]> {
  const now = await scrape();
  return rules.filter((rule) => holds(rule, now, before)).map(({ alert }) => alert);
}

/** A machine that is busy with other things may be late at any time. */
const known = (alerts: string[]): string[] => alerts.filter((alert) => alert !== 'EventLoopLate');

const job = (values: string): Promise<unknown> =>
  sql(`INSERT INTO outbox (job, queue, subject, due_at, attempts, last_error, done_at, outcome) ${values}`);

async function holdAll(): Promise<QueryRunner[]> {
  const { dataSource } = test.connections.reading;
  const held = [0, 1, 2].map(() => dataSource.createQueryRunner());
  await Promise.all(held.map((runner) => runner.connect()));
  return held;
}

async function failToRead(times: number): Promise<void> {
  await sql('ALTER TABLE public_signatory RENAME TO public_signatory_away');
  for (let page = 1; page <= times; page += 1) {
    expect((await test.browser().get(`/api/signatories?page=${page}`)).status).toBe(500);
  }
  await sql('ALTER TABLE public_signatory_away RENAME TO public_signatory');
}

async function runSchedules(): Promise<void> {
  const { settings, registry } = test;
  await startSchedules({ settings, registry, logger: logger() })();
}

let held: QueryRunner[] = [];
let waiting: Promise<unknown> | undefined;

/** Brings each fault about, and takes it away again. Fault and cure are real; only waiting is left out. */
const FAULTS: Readonly<Record<string, { cause: () => Promise<unknown>; cure: () => Promise<unknown> }>> = {
  ProcessDown: {
    cause: () => server.close(),
    cure: async () => (server = await serve()),
  },
  DatabaseAway: {
    cause: () => test.connections.health.dataSource.destroy(),
    cure: () => test.connections.health.dataSource.initialize(),
  },
  NoWorker: { cause: () => sql('DELETE FROM worker_heartbeat'), cure: alive },
  WorkerSilent: {
    cause: async () => {
      await beat(test.database.dataSource.manager, 'worker-2');
      await sql(`UPDATE worker_heartbeat SET beat_at = now() - interval '2 minutes' WHERE worker = 'worker-2'`);
    },
    cure: () => sql(`DELETE FROM worker_heartbeat WHERE worker = 'worker-2'`),
  },
  OutboxLate: {
    cause: () => job(`VALUES ('bulk.run', 'import', '{}', now() - interval '6 minutes', 0, NULL, NULL, NULL)`),
    cure: () => sql('DELETE FROM outbox'),
  },
  OutboxPaused: { cause: () => pauseOutbox(test.registry, 'a test'), cure: () => resumeOutbox(test.registry) },
  JobsFailed: {
    cause: () => job(`VALUES ('publication.list-signatory', 'publication', '{}', now(), 20, 'Error', now(), 'failed')`),
    cure: () => sql('DELETE FROM outbox'),
  },
  MailNotAccepted: {
    cause: () =>
      job(`SELECT 'mail.access-link', 'mail', '{}', now() + interval '1 hour', 3, 'Error ETIMEDOUT', NULL, NULL
        FROM generate_series(1, 20)`),
    cure: () => sql('DELETE FROM outbox'),
  },
  ScheduleFailed: {
    cause: async () => {
      await runSchedules();
      before = await scrape();
      await sql('ALTER TABLE access_link RENAME TO access_link_away');
      await runSchedules();
    },
    cure: async () => {
      await sql('ALTER TABLE access_link_away RENAME TO access_link');
      await sql('DELETE FROM outbox');
    },
  },
  ServerErrors: {
    cause: async () => {
      await failToRead(1);
      before = await scrape();
      await failToRead(21);
    },
    cure: () => Promise.resolve(),
  },
  PoolExhausted: {
    cause: async () => {
      held = await holdAll();
      waiting = test.connections.reading.dataSource.query('SELECT 1');
    },
    cure: async () => {
      await Promise.all(held.map((runner) => runner.release()));
      await waiting;
    },
  },
  EventLoopLate: {
    cause: async () => {
      before = await scrape();
      const until = performance.now() + 1500;
      while (performance.now() < until);
      await sleep(50);
    },
    cure: () => Promise.resolve(),
  },
  DocumentsWait: {
    cause: async () => {
      const draftToken = await answeredDraft(test.registry);
      const storage = test.app.get<DocumentStorage>(DOCUMENTS);
      await attachDocument(test.registry, storage, { draftToken }, aFile(await aPdf()), '192.0.2.0/24');
      await sql(`UPDATE evidence_document SET uploaded_at = now() - interval '11 minutes'`);
    },
    cure: async () => {
      await sql('DELETE FROM evidence_document');
      await sql('DELETE FROM outbox');
    },
  },
  ClocksApart: { cause: () => alive(null, new Date(Date.now() + 60_000)), cure: alive },
  QueueLosesJobs: { cause: () => alive('allkeys-lru'), cure: alive },
};

it('has a fault for every rule', () => {
  expect(Object.keys(FAULTS).sort()).toEqual(rules.map(({ alert }) => alert).sort());
});

it.each(rules.map(({ alert }) => alert))(
  'fires for its fault, and for nothing else, and then no more: %s',
  async (alert) => {
    const fault = FAULTS[alert];
    await alive();
    before = await scrape();
    expect(known(await firing())).toEqual([]);
    await fault?.cause();
    const caused = await firing();
    expect(caused).toContain(alert);
    expect(known(caused)).toEqual(known([alert]));
    await fault?.cure();
    await alive();
    before = await scrape();
    expect(known(await firing())).toEqual([]);
  },
);
