import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listSignatory } from '#jobs/endorsement-jobs.js';
import { accessLinkMail } from '#jobs/self-service-jobs.js';
import { inRequest } from '#platform/request-id.js';
import { claimRow, finishRow, MAXIMUM_ATTEMPTS, postponeRow, retryWaitSeconds } from '#registry/outbox/outbox-claim.js';
import { enqueue } from '#registry/outbox/enqueue.js';
import { relayDueRows, type RelayedRow } from '#registry/outbox/outbox-relay.js';
import { Registry } from '#registry/registry.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MovableClock } from '../support/movable-clock.js';

let database: TestDatabase;
let registry: Registry;
let relayed: RelayedRow[] = [];

const add = (rows: readonly RelayedRow[]): Promise<void> => {
  relayed.push(...rows);
  return Promise.resolve();
};

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'secret');
});

beforeEach(async () => {
  await database.dataSource.query('DELETE FROM outbox');
  relayed = [];
});

afterAll(() => database.drop());

const ask = (): Promise<void> => enqueue(database.dataSource.manager, listSignatory, { endorsementId: 'e-1' });

describe('the outbox', () => {
  it('hands a row over once, until it is overdue', async () => {
    await ask();
    await relayDueRows(registry, 60, add);
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(1);
    await database.dataSource.query(`UPDATE outbox SET relay_at = now() - interval '1 second'`);
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(2);
  });

  it('hands over first what somebody waits for, however much else is due', async () => {
    await database.dataSource.query(
      `INSERT INTO outbox (job, queue, subject, relay_at)
        SELECT 'mail.renewal-reminder', 'mail', '{}', now() - interval '1 hour' FROM generate_series(1, 1000)`,
    );
    await enqueue(database.dataSource.manager, accessLinkMail, { endorsementId: 'e-1', accessLinkId: 'l-1' });
    await relayDueRows(registry, 60, add);
    expect(relayed[0]).toMatchObject({ job: accessLinkMail.name, queue: 'mail', lane: 'prompt' });
    expect(relayed.slice(1).map(({ lane }) => lane)).toEqual(Array.from({ length: 200 }, () => 'bulk'));
  });

  it('remembers in which request a row was asked for', async () => {
    await inRequest('request-of-this-test', ask);
    await relayDueRows(registry, 60, add);
    expect((await claimRow(registry, relayed[0]?.id ?? '', 60))?.requestId).toBe('request-of-this-test');
  });

  it('does not overlook a row whose transaction commits late', async () => {
    const late = database.dataSource.createQueryRunner();
    await late.startTransaction();
    await enqueue(late.manager, listSignatory, { endorsementId: 'late' });
    await ask();
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(1);
    await late.commitTransaction();
    await late.release();
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(2);
  });

  it('hands each row to one of several relays', async () => {
    await Promise.all(Array.from({ length: 30 }, ask));
    await Promise.all(Array.from({ length: 5 }, () => relayDueRows(registry, 60, add)));
    expect(new Set(relayed.map(({ id }) => id)).size).toBe(30);
    expect(relayed).toHaveLength(30);
  });

  it('marks nothing when the queue does not take it', async () => {
    await ask();
    await expect(relayDueRows(registry, 60, () => Promise.reject(new Error('queue down')))).rejects.toThrow();
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(1);
  });

  it('lets one of ten processors claim a row, and nobody once it is done', async () => {
    await ask();
    await relayDueRows(registry, 60, add);
    const id = relayed[0]?.id ?? '';
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimRow(registry, id, 60)));
    expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
    await finishRow(registry, id, 'done');
    expect(await claimRow(registry, id, 60)).toBeNull();
  });

  it('gives a row free again when its processor died', async () => {
    await ask();
    await relayDueRows(registry, 60, add);
    const id = relayed[0]?.id ?? '';
    await claimRow(registry, id, 60);
    await database.dataSource.query(`UPDATE outbox SET claimed_until = now() - interval '1 second'`);
    expect((await claimRow(registry, id, 60))?.attempts).toBe(2);
  });

  it('postpones a failed row', async () => {
    await ask();
    await relayDueRows(registry, 1, add);
    const id = relayed[0]?.id ?? '';
    await claimRow(registry, id, 60);
    await postponeRow(registry, id, 3600, 'Error ECONNREFUSED');
    await relayDueRows(registry, 60, add);
    expect(relayed).toHaveLength(1);
  });

  it('waits longer after each failure, but never a day, and gives up after about two', () => {
    const waits = Array.from({ length: MAXIMUM_ATTEMPTS - 1 }, (_, index) => retryWaitSeconds(index + 1));
    expect(waits[0]).toBe(5);
    expect(Math.max(...waits)).toBe(4 * 3600);
    const days = waits.reduce((sum, wait) => sum + wait, 0) / 86_400;
    expect(days).toBeGreaterThan(1);
    expect(days).toBeLessThan(3);
  });
});
