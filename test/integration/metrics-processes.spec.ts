import { afterAll, beforeAll, expect, it } from 'vitest';
import { samplesOf, type Sample } from '../support/alert-rules.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/free-port.js';
import { startWebProcess } from '../support/web-process.js';
import { startWorkerProcess } from '../support/worker-process.js';

const TOKEN = 'pL4vT9xQ2mZ7rK1wC8bN5sD3fG6jY0hU';
const OF_BOTH = ['nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes', 'we_care_database_up'];
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

async function figures(port: number): Promise<Sample[]> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`, { headers });
  expect(answer.status).toBe(200);
  return samplesOf(await answer.text());
}

const namesOf = (samples: readonly Sample[]) => new Set(samples.map(({ name }) => name));
const poolsOf = (samples: readonly Sample[]) => [
  ...new Set(samples.filter(({ name }) => name === 'we_care_pool_connections').map(({ labels }) => labels['pool'])),
];
const valueOf = (samples: readonly Sample[], wanted: string) => samples.find(({ name }) => name === wanted)?.value;

it('web and worker say how they do, each on its port, and a worker that is stopped says good-bye', async () => {
  const [webPort, workerPort] = [await freePort(), await freePort()];
  const settings = (port: number) => ({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    SMTP_URL: 'smtp://127.0.0.1:1',
    APP_SECRET: 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u',
    METRICS_PORT: String(port),
    METRICS_TOKEN: TOKEN,
  });
  const web = await startWebProcess(settings(webPort));
  const worker = await startWorkerProcess(settings(workerPort));
  expect((await fetch(`http://127.0.0.1:${webPort}/metrics`)).status).toBe(401);

  const [ofWeb, ofWorker] = [await figures(webPort), await figures(workerPort)];
  for (const samples of [ofWeb, ofWorker]) expect([...namesOf(samples)]).toEqual(expect.arrayContaining(OF_BOTH));
  expect(poolsOf(ofWeb)).toEqual(['writing', 'staff', 'reading', 'searching', 'health']);
  expect(poolsOf(ofWorker)).toEqual(['jobs']);
  // Each schedule is there before it ever failed.
  expect(ofWorker.filter(({ name }) => name === 'we_care_schedule_failures_total').length).toBeGreaterThan(10);
  await eventually(async () => valueOf(await figures(webPort), 'we_care_workers_alive') === 1);

  expect(await worker.stop()).toBe(0);
  await eventually(async () => valueOf(await figures(webPort), 'we_care_workers_alive') === 0);
  expect(namesOf(await figures(webPort)).has('we_care_worker_heartbeat_age_seconds')).toBe(false);
  await web.stop();
});
