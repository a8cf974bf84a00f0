import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Redis } from 'ioredis';
import type { ParsedMail } from 'mailparser';
import { Registry } from '#registry/registry.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { confirmEndorsement } from '#registry/signing/confirm-endorsement.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { checkAndVerify } from '../support/endorsements.js';
import { eventually } from '../support/eventually.js';
import { MovableClock } from '../support/movable-clock.js';
import { QUEUE_BACKENDS, startQueueServer } from '../support/queue-backends.js';
import type { RedisServer } from '../support/redis-server.js';
import { startSmtpPeer, type SmtpPeer } from '../support/smtp-peer.js';
import { submission } from '../support/submissions.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const APP_SECRET = 'a secret that only the tests know, and long enough';

// Processes are started and killed, and locks of the killed ones must run out.
vi.setConfig({ testTimeout: 120_000 });

describe.each(QUEUE_BACKENDS)('the worker with its queue on %s', (backend) => {
  let database: TestDatabase;
  let registry: Registry;
  let smtp: SmtpPeer;
  let redis: RedisServer | undefined;
  let workers: WorkerProcess[] = [];

  beforeAll(async () => {
    redis = await startQueueServer(backend);
  });

  beforeEach(async () => {
    database = await createTestDatabase();
    registry = new Registry(database.dataSource, new MovableClock(), APP_SECRET);
    smtp = await startSmtpPeer();
  });

  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.crash()));
    workers = [];
    await smtp.close();
    await database.drop();
  });

  afterAll(() => redis?.close());

  async function startWorker(): Promise<WorkerProcess> {
    const worker = await startWorkerProcess({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      SMTP_URL: smtp.url,
      APP_SECRET,
      OUTBOX_RETRY_SECONDS: '2',
      ...(redis && { QUEUE_URL: redis.url }),
    });
    workers.push(worker);
    return worker;
  }

  async function submit(count: number): Promise<string[]> {
    const made = await Promise.all(Array.from({ length: count }, () => submission(registry)));
    return made.map(({ reference }) => reference);
  }

  const referencesIn = (mails: readonly ParsedMail[], references: readonly string[]): string[] =>
    references.filter((reference) => mails.some((mail) => mail.text?.includes(reference)));

  async function undone(): Promise<number> {
    const [row] = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM outbox WHERE done_at IS NULL`,
    );
    return row?.count ?? -1;
  }

  it('sends each submission its mail, once', async () => {
    await startWorker();
    const references = await submit(20);
    await smtp.until((mails) => referencesIn(mails, references).length === 20);
    await eventually(async () => (await undone()) === 0);
    expect(smtp.mails).toHaveLength(20);
  });

  it('loses no mail when it is killed after SMTP took one and before that was recorded', async () => {
    const worker = await startWorker();
    let crashed: Promise<void> | undefined;
    smtp.beforeAccepting = async () => {
      crashed ??= worker.crash();
      await crashed;
    };
    const references = await submit(5);
    await smtp.until((mails) => mails.length > 0);
    await crashed;
    smtp.beforeAccepting = () => undefined;
    await startWorker();
    await eventually(async () => (await undone()) === 0);
    expect(referencesIn(smtp.mails, references)).toEqual(references);
    // A mail that was sent twice is the same mail: one Message-ID, one link, one code.
    const byId = Map.groupBy(smtp.mails, (mail) => mail.messageId);
    expect(byId.size).toBe(5);
    for (const copies of byId.values()) expect(new Set(copies.map((mail) => mail.text)).size).toBe(1);
  });

  it('sends 50 pending mails and lists a verified endorsement although the queue was wiped', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    smtp.beforeAccepting = () => held;
    const worker = await startWorker();
    const references = await submit(50);
    const listed = await verifiedEndorsement();
    await eventually(async () => {
      const [row] = await database.dataSource.query<{ waiting: number }[]>(
        `SELECT count(*)::int AS waiting FROM outbox WHERE relay_at <= now() AND done_at IS NULL AND attempts = 0`,
      );
      return row?.waiting === 0;
    });
    await worker.crash();
    await wipeQueue();
    release();
    await startWorker();
    await eventually(async () => (await undone()) === 0);
    expect(referencesIn(smtp.mails, references)).toEqual(references);
    const [row] = await database.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM public_signatory WHERE endorsement_id = $1`,
      [listed],
    );
    expect(row?.count).toBe(1);
  });

  it('ends what it is doing when asked to stop', async () => {
    const worker = await startWorker();
    let stopped: Promise<number | null> | undefined;
    smtp.beforeAccepting = () => {
      stopped ??= worker.stop();
    };
    await submit(1);
    await smtp.until((mails) => mails.length === 1);
    expect(await stopped).toBe(0);
    expect(await undone()).toBe(0);
  });

  if (backend === 'redis') {
    // Versions of BullMQ that passed a 3-second outage stood still for ever after one of 15 (security-reliability, 0.1).
    it('goes on after the queue was away for 16 seconds', async () => {
      await startWorker();
      const before = await submit(3);
      await smtp.until((mails) => referencesIn(mails, before).length === 3);
      await redis?.crash();
      const during = await submit(3);
      await new Promise((resolve) => setTimeout(resolve, 16_000));
      await redis?.restart();
      await eventually(async () => (await undone()) === 0);
      expect(referencesIn(smtp.mails, during)).toEqual(during);
    });
  }

  async function verifiedEndorsement(): Promise<string> {
    const { endorsementId } = await submission(registry);
    const [row] = await database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM confirmation WHERE endorsement_id = $1`,
      [endorsementId],
    );
    const { token, code } = confirmationSecrets(APP_SECRET, row?.id ?? '');
    await confirmEndorsement(registry, { token, code, draftToken: undefined });
    const [staff] = await database.dataSource.query<{ id: string }[]>(
      `INSERT INTO staff_account (email, name, role, language) VALUES ('reviewer@example.org', 'Reviewer', 'reviewer', 'en')
       RETURNING id`,
    );
    const { version } = await readEndorsement(database.dataSource.manager, endorsementId);
    await checkAndVerify(registry, { endorsementId, version, staffId: staff?.id ?? '' });
    return endorsementId;
  }

  async function wipeQueue(): Promise<void> {
    if (redis) {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
      return;
    }
    const tables = await database.dataSource.query<{ name: string }[]>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
    );
    await database.dataSource.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  }
});
