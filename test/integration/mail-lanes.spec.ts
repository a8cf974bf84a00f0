import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { MovableClock } from '../support/movable-clock.js';
import { QUEUE_BACKENDS, startQueueServer } from '../support/queue-backends.js';
import type { RedisServer } from '../support/redis-server.js';
import { startSmtpPeer, type SmtpPeer } from '../support/smtp-peer.js';
import { submission } from '../support/submissions.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const APP_SECRET = 'a secret that only the tests know, and long enough';

vi.setConfig({ testTimeout: 120_000 });

describe.each(QUEUE_BACKENDS)('mails that somebody waits for, with the queue on %s', (backend) => {
  let database: TestDatabase;
  let smtp: SmtpPeer;
  let redis: RedisServer | undefined;
  let worker: WorkerProcess | undefined;

  beforeAll(async () => {
    redis = await startQueueServer(backend);
  });

  beforeEach(async () => {
    database = await createTestDatabase();
    smtp = await startSmtpPeer();
  });

  afterEach(async () => {
    await worker?.crash();
    await smtp.close();
    await database.drop();
  });

  afterAll(() => redis?.close());

  it('leave while the mail server holds every other mail back', async () => {
    const registry = new Registry(database.dataSource, new MovableClock(), APP_SECRET);
    await submission(registry);
    // The same mail as one that nobody waits for, many times: it differs in its lane alone.
    await database.dataSource.query(
      `INSERT INTO outbox (job, queue, subject)
        SELECT job, queue, subject FROM outbox, generate_series(1, 300)`,
    );
    const [first] = await database.dataSource.query<{ id: string }[]>(`SELECT id FROM outbox WHERE lane = 'prompt'`);
    await database.dataSource.query(`DELETE FROM outbox WHERE lane = 'prompt'`);
    let held = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const prompt = new Set<string>();
    smtp.beforeAccepting = async (mail) => {
      if ([...prompt].some((id) => mail.messageId?.includes(id))) return;
      held += 1;
      await released;
    };
    worker = await startWorkerProcess({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SMTP_URL: smtp.url,
      APP_SECRET,
      ...(redis && { QUEUE_URL: redis.url }),
    });
    // Every connection of the others holds a mail by now, and hundreds more are in the queue.
    await eventually(() => Promise.resolve(held >= 3));
    expect(smtp.mails).toEqual([]);
    const id = first?.id ?? '';
    prompt.add(id);
    await database.dataSource.query(
      `INSERT INTO outbox (id, job, queue, subject, lane)
        SELECT $1, job, queue, subject, 'prompt' FROM outbox LIMIT 1`,
      [id],
    );
    await smtp.until((mails) => mails.some(({ messageId }) => messageId?.includes(id)));
    expect(smtp.mails).toHaveLength(1);
    release();
  });
});
