import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { migrateQueue } from '#platform/queue.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { runMigrations } from '#registry/database/run-migrations.js';
import { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres } from '../../tools/embedded-postgres.ts';
import { eventually } from '../support/eventually.js';
import { MovableClock } from '../support/movable-clock.js';
import { QUEUE_BACKENDS, startQueueServer } from '../support/queue-backends.js';
import type { RedisServer } from '../support/redis-server.js';
import { startSmtpPeer, type SmtpPeer } from '../support/smtp-peer.js';
import { submission } from '../support/submissions.js';
import { startWebProcess, type WebProcess } from '../support/web-process.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const APP_SECRET = 'a secret that only the tests know, and long enough';

describe.each(QUEUE_BACKENDS)('PostgreSQL crashes under a worker with its queue on %s', (backend) => {
  const directory = mkdtempSync(join(tmpdir(), 'we-care-faults-'));
  let postgres: EmbeddedPostgres;
  let dataSource: DataSource;
  let redis: RedisServer | undefined;
  let smtp: SmtpPeer;
  let worker: WorkerProcess;
  let web: WebProcess;

  const connected = (): Promise<DataSource> =>
    createDataSource({ DATABASE_URL: postgres.url, DATABASE_POOL_SIZE: 20 }, 'test').initialize();

  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ directory });
    dataSource = await connected();
    await runMigrations(dataSource);
    await migrateQueue({ DATABASE_URL: postgres.url });
    redis = await startQueueServer(backend);
    smtp = await startSmtpPeer();
    const settings = {
      NODE_ENV: 'test',
      DATABASE_URL: postgres.url,
      SMTP_URL: smtp.url,
      APP_SECRET,
      OUTBOX_RETRY_SECONDS: '2',
      ...(redis && { QUEUE_URL: redis.url }),
    };
    worker = await startWorkerProcess(settings);
    web = await startWebProcess(settings);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([worker.crash(), web.stop()]);
    await smtp.close();
    await dataSource.destroy();
    await redis?.close();
    await stopEmbeddedPostgres(directory);
  });

  it('and every submission has its mail all the same', async () => {
    const registry = new Registry(dataSource, new MovableClock(), APP_SECRET);
    const submitting = Promise.all(Array.from({ length: 20 }, () => submission(registry)));
    let crashed: Promise<void> | undefined;
    smtp.beforeAccepting = async () => {
      // The third mail: some are recorded, some wait in the queue, this one is under way.
      if (smtp.mails.length < 2 || crashed !== undefined) return;
      // Not before all are submitted: what the crash breaks off is no submission that somebody was told of.
      crashed = submitting.then(() => stopEmbeddedPostgres(directory, 'immediate'));
      await crashed;
    };
    const made = await submitting;
    await smtp.until((mails) => mails.length >= 3);
    await crashed;
    await dataSource.destroy();
    postgres = await startEmbeddedPostgres({ directory });
    dataSource = await connected();
    await eventually(async () => {
      const [row] = await dataSource.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM outbox WHERE done_at IS NULL`,
      );
      return row?.count === 0;
    });
    // The web process found its way back by itself too.
    await eventually(async () => (await fetch(`${web.url}/health/ready`)).status === 200);
    const missing = made.filter(({ reference }) => !smtp.mails.some((mail) => mail.text?.includes(reference)));
    expect(missing).toEqual([]);
  }, 120_000);
});
