import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALL_JOBS } from '#jobs/all-jobs.js';
import { MailNotAccepted, RecipientRefused } from '#mail/send-mail.js';
import { createLogger } from '#platform/logger.js';
import { processMetrics } from '#platform/metrics/process-metrics.js';
import { serveMetrics, type MetricsServer } from '#platform/metrics/metrics-server.js';
import { StartRefused } from '#platform/start-refused.js';
import { beat, heartbeats } from '#registry/outbox/heartbeat.js';
import { webExpositions } from '../../apps/web/src/web-expositions.js';
import { startHeart } from '../../apps/worker/src/outbox/heart.js';
import { samplesOf, type Sample } from '../support/alert-rules.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker } from '../support/mail-worker.js';
import { routesOf } from '../support/routes.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

/** As many as the pool for suggestions has. */
const CONNECTIONS = 3;
const TOKEN = 'pL4vT9xQ2mZ7rK1wC8bN5sD3fG6jY0hU';
let site: TestApp;
let server: MetricsServer;

const settings = (port: number, token?: string) => ({
  METRICS_PORT: port,
  METRICS_HOST: '127.0.0.1',
  METRICS_TOKEN: token,
});
const logger = () => createLogger({ LOG_LEVEL: 'silent' }, 'web');

beforeAll(async () => {
  // Other files of this process were counted too.
  processMetrics.resetMetrics();
  site = await startTestApp();
  const served = await serveMetrics(settings(0, TOKEN), webExpositions(site.registry, site.connections), logger());
  if (!served) throw new Error('no metrics');
  server = served;
});

afterAll(async () => {
  await server.close();
  await site.close();
});

const ask = (path: string, token = TOKEN, method = 'GET'): Promise<Response> =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { method, headers: { authorization: `Bearer ${token}` } });

async function figures(): Promise<Sample[]> {
  return samplesOf(await (await ask('/metrics')).text());
}

/** The value of one series; undefined when there is none. */
async function valueOf(name: string, labels: Record<string, string> = {}): Promise<number | undefined> {
  const samples = await figures();
  return samples.find(
    (sample) =>
      sample.name === name && Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value;
}

describe('/metrics', () => {
  it('is for whoever has the token, on a port of its own', async () => {
    expect((await ask('/metrics')).status).toBe(200);
    for (const wrong of ['', 'x', TOKEN.slice(1), `${TOKEN} `.repeat(2)]) {
      const answer = await ask('/metrics', wrong);
      expect([wrong, answer.status, await answer.text()]).toEqual([wrong, 401, '']);
    }
    expect((await fetch(`http://127.0.0.1:${server.port}/metrics`)).status).toBe(401);
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/metrics', TOKEN, 'POST')).status).toBe(405);
    expect((await site.browser().get('/metrics')).status).toBe(404);
  });

  it('is off unless a port is set, and a port that is taken stops the start with a sentence', async () => {
    const none = { ...settings(0), METRICS_PORT: undefined };
    expect(await serveMetrics(none, [], logger())).toBeNull();
    await expect(serveMetrics(settings(server.port), [], logger())).rejects.toThrow(StartRefused);
  });

  it('counts answers by route, those that were made apart from those from memory', async () => {
    const made = (await valueOf('we_care_public_answers_total', { from: 'made' })) ?? 0;
    const kept = (await valueOf('we_care_public_answers_total', { from: 'kept' })) ?? 0;
    for (let time = 0; time < 4; time += 1) await site.browser().get('/en/pact');
    expect(await valueOf('we_care_public_answers_total', { from: 'made' })).toBe(made + 1);
    expect(await valueOf('we_care_public_answers_total', { from: 'kept' })).toBe(kept + 3);
    const route = { method: 'GET', route: '/:locale/pact' };
    expect(await valueOf('we_care_http_requests_total', { ...route, status: '2xx' })).toBe(4);
    expect(await valueOf('we_care_http_request_seconds_count', route)).toBe(1);
    expect(await valueOf('we_care_kept_answers_bytes')).toBeGreaterThan(1000);
  });

  it('counts connections and who waits for one', async () => {
    const pools = (await figures())
      .filter(({ name }) => name === 'we_care_pool_connections')
      .map(({ labels }) => labels['pool']);
    expect(new Set(pools)).toEqual(new Set(['writing', 'staff', 'reading', 'searching', 'health']));
    const { dataSource } = site.connections.searching;
    const state = (name: string) => valueOf('we_care_pool_connections', { pool: 'searching', state: name });
    expect([await state('size'), await state('in_use'), await state('waiting')]).toEqual([CONNECTIONS, 0, 0]);
    const held = Array.from({ length: CONNECTIONS }, () => dataSource.createQueryRunner());
    await Promise.all(held.map((runner) => runner.connect()));
    const waiting = dataSource.query('SELECT 1');
    expect([await state('in_use'), await state('waiting')]).toEqual([CONNECTIONS, 1]);
    await Promise.all(held.map((runner) => runner.release()));
    await waiting;
    expect([await state('in_use'), await state('waiting')]).toEqual([0, 0]);
  });

  it('counts tries of jobs and what the mail server said', async () => {
    const mails = (outcome: string, answer: string) => valueOf('we_care_mails_total', { outcome, answer });
    const tries = (outcome: string) => valueOf('we_care_job_tries_total', { job: 'mail.confirm-address', outcome });
    const worker = mailWorker(site);
    const answers: (Error | null)[] = [
      null,
      new MailNotAccepted('ESOCKET CONN'),
      new MailNotAccepted('EENVELOPE RCPT TO 451 4.7.1'),
      new RecipientRefused('EENVELOPE RCPT TO 550 5.1.1'),
    ];
    for (const answer of answers) {
      worker.beforeTaking = () => (answer ? Promise.reject(answer) : undefined);
      await anEndorsement(site.registry).awaitingConfirmation();
      await worker.work();
      // What is to be tried again is not tried in the next round.
      await site.database.dataSource.query(`UPDATE outbox SET done_at = now() WHERE done_at IS NULL`);
    }
    expect(await mails('accepted', '2xx')).toBe(1);
    expect(await mails('not_accepted', 'ESOCKET')).toBe(1);
    expect(await mails('not_accepted', '4xx')).toBe(1);
    expect(await mails('recipient_refused', '5xx')).toBe(1);
    expect([await tries('done'), await tries('postponed'), await tries('failed')]).toEqual([1, 2, 1]);
  });

  it('knows a worker that was stopped from one that fell silent', async () => {
    const { manager } = site.database.dataSource;
    await beat(manager, 'silent-one');
    const heart = startHeart({ settings: site.settings, registry: site.registry, logger: logger() });
    await heart.beat();
    expect(await heartbeats(manager)).toHaveLength(2);
    await heart.stop();
    expect((await heartbeats(manager)).map(({ worker }) => worker)).toEqual(['silent-one']);
  });

  it('has nobody in its labels, whatever was asked, and words of the code alone', async () => {
    const { contactEmail } = await anEndorsement(site.registry).submitted();
    const secret = 'a-token-nobody-may-read';
    const browser = site.browser();
    for (const path of [
      `/en/confirm/${secret}`,
      `/en/manage/${secret}?email=${contactEmail}`,
      `/en/signatories?search=Ana+Mayor`,
      `/nowhere/${secret}/${contactEmail}`,
      `/${'x'.repeat(100)}`,
      `/api/places?search=${secret}`,
    ]) {
      await browser.get(path);
    }
    await site.app.inject({ method: 'PROPFIND', url: `/en/${secret}` } as never);
    await browser.post('/en/manage', { email: contactEmail });
    const worker = mailWorker(site);
    await worker.work();
    const text = await (await ask('/metrics')).text();
    for (const word of [secret, contactEmail, 'Ana', '@', 'xxxxxxxx', 'PROPFIND']) expect(text).not.toContain(word);

    const routes = new Set([...routesOf(site.app).map(({ path }) => path), 'none']);
    const jobs = new Set<string>(ALL_JOBS.map(({ name }) => name));
    const own = samplesOf(text).filter(({ name }) => name.startsWith('we_care_'));
    const strange = own.filter(
      ({ labels }) =>
        (labels['route'] !== undefined && !routes.has(labels['route'])) ||
        (labels['job'] !== undefined && !jobs.has(labels['job'])),
    );
    expect(strange).toEqual([]);
  });
});
