import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { createDataSource } from '#registry/database/data-source.js';
import { LIMITS, type Purpose } from '#platform/connection-limits.js';
import { EventLoop } from '../../apps/web/src/http/event-loop.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
  await insertPlaces(test.database.dataSource, [LAMPEDUSA]);
});

afterAll(() => test.close());

const get = (url: string) => test.browser().get(url);

/** Takes every connection of a pool, as so many slow queries would. */
async function taken({ dataSource }: { dataSource: DataSource }, most: number): Promise<() => Promise<unknown>> {
  const runners: QueryRunner[] = Array.from({ length: most }, () => dataSource.createQueryRunner());
  await Promise.all(runners.map((runner) => runner.connect()));
  return () => Promise.all(runners.map((runner) => runner.release()));
}

describe('pools apart', () => {
  it.each(Object.keys(LIMITS) as Purpose[])('limit each session by what it is for: %s', async (purpose) => {
    const dataSource = createDataSource({ ...test.settings, DATABASE_POOL_SIZE: 2 }, 'test', purpose);
    await dataSource.initialize();
    const [row] = await dataSource.query<Record<string, string>[]>(
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
         current_setting('idle_in_transaction_session_timeout') AS "idleInTransaction"`,
    );
    await dataSource.destroy();
    const words = (ms: number): string =>
      ms === 0 ? '0' : ms % 60_000 === 0 ? `${ms / 60_000}min` : ms % 1000 === 0 ? `${ms / 1000}s` : `${ms}ms`;
    const { statement, lock, idleInTransaction } = LIMITS[purpose];
    expect(row).toEqual({
      statement: words(statement),
      lock: words(lock),
      idleInTransaction: words(idleInTransaction),
    });
  });

  it('have a form go through, and the health answered, while no read has a connection', async () => {
    const giveBack = await taken(test.connections.reading, LIMITS.reading.most ?? 0);
    const refused: string[] = [];
    const reads = Array.from({ length: 70 }, async (_, index) => {
      const answer = await get(`/en/signatories?q=reader+${String(index)}`);
      refused.push(`${String(answer.status)} ${String(answer.headers['retry-after'])}`);
    });
    expect((await test.browser().post('/en/sign')).status).toBe(303);
    expect((await get('/health/ready')).status).toBe(200);
    expect((await get('/api/places?q=lamp')).status).toBe(200);
    await Promise.all(reads);
    expect(refused).toEqual(Array.from({ length: 70 }, () => '503 5'));
    await giveBack();
    expect((await get('/en/signatories?q=reader')).status).toBe(200);
  });

  it('have readers read, and forms go through, while no search has a connection', async () => {
    const giveBack = await taken(test.connections.searching, LIMITS.searching.most ?? 0);
    const searches = Array.from({ length: 25 }, (_, index) => get(`/api/places?q=search+${String(index)}`));
    expect((await get('/en/signatories?q=meanwhile')).status).toBe(200);
    expect((await test.browser().post('/en/sign')).status).toBe(303);
    const statuses = (await Promise.all(searches)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([503]));
    await giveBack();
    expect((await get('/api/places?q=search')).status).toBe(200);
  });

  it('have officials’ forms go through while staff have no connection left, and the other way round', async () => {
    const staff = await browserOf(test, await aStaffMember(test.registry));
    const giveBack = await taken(test.connections.staff, LIMITS.staff.most ?? 0);
    const waiting = staff.get('/en/staff/endorsements');
    expect((await test.browser().post('/en/sign')).status).toBe(303);
    expect((await waiting).status).toBe(503);
    await giveBack();
    expect((await staff.get('/en/staff/endorsements')).status).toBe(200);
  }, 20_000);

  it('give up a lock that somebody else holds, with a page that says to come again', async () => {
    const holder = new pg.Client({ connectionString: test.database.url });
    await holder.connect();
    const writing = createDataSource({ ...test.settings, DATABASE_POOL_SIZE: 2 }, 'test', 'writing');
    await writing.initialize();
    await holder.query('BEGIN; LOCK TABLE public_signatory IN ACCESS EXCLUSIVE MODE');
    const answer = await get('/fr/signatories?q=verrou');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    await expect(writing.query('SELECT count(*) FROM public_signatory')).rejects.toMatchObject({ code: '55P03' });
    await holder.query('ROLLBACK');
    await Promise.all([holder.end(), writing.destroy()]);
    expect((await get('/fr/signatories?q=verrou')).status).toBe(200);
  });
});

describe('a process that has too much to do', () => {
  it('makes no answer that may wait, gives the one of a moment ago, and takes every form', async () => {
    await get('/en');
    test.app.get(PublicAnswers).forget();
    const eventLoop = test.app.get(EventLoop);
    eventLoop.look(1_000);
    expect((await get('/en/signatories?q=once')).status).toBe(200);
    eventLoop.look(1_000);
    const read = await get('/en/signatories?q=late');
    expect([read.status, read.headers['retry-after']]).toEqual([503, '5']);
    expect((await get('/api/places?q=late')).status).toBe(503);
    expect((await get('/en')).status).toBe(200);
    expect((await test.browser().post('/en/sign')).status).toBe(303);
    eventLoop.look(10);
    expect((await get('/en/signatories?q=late')).status).toBe(200);
  });
});

describe('searches', () => {
  it('are kept, and made once for all who search the same at that moment', async () => {
    const searching = vi.spyOn(test.connections.searching.dataSource, 'query');
    const ask = () => Promise.all(Array.from({ length: 20 }, () => get('/api/places?q=Lampedusa')));
    await ask();
    await ask();
    expect(searching).toHaveBeenCalledTimes(1);
    searching.mockRestore();
  });

  it('compare each word once: what only repeats a few letters is compared with nothing', async () => {
    const searching = vi.spyOn(test.connections.searching.dataSource, 'query');
    await get(`/api/places?q=${'sa+'.repeat(25)}`);
    const compared = searching.mock.calls.filter(([query]) => query.includes('similarity(normalised'));
    expect(compared).toEqual([]);
    searching.mockClear();
    await get(`/api/places?q=${'lampeduza+'.repeat(9)}`);
    const [[, parameters] = []] = searching.mock.calls.filter(([query]) => query.includes('similarity(normalised'));
    expect((parameters as unknown[] | undefined)?.[0]).toBe('lampeduza');
    searching.mockRestore();
  });

  it('look for misspellings of one at a time; who gets no turn is answered without, and that is not kept', async () => {
    const { dataSource } = test.connections.searching;
    const real = dataSource.query.bind(dataSource);
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const searching = vi.spyOn(dataSource, 'query').mockImplementation((async (
      query: string,
      parameters: unknown[],
    ) => {
      if (query.includes('similarity(normalised')) await held;
      return real<unknown>(query, parameters);
    }) as never);
    const first = get('/api/places?q=Lampedussa');
    const other = await get('/api/places?q=Lampeduzza');
    expect([other.headers['cache-control'], JSON.parse(other.body)]).toMatchObject(['no-store', { places: [] }]);
    goOn();
    expect((await first).headers['cache-control']).toBe('public, max-age=300');
    const again = await get('/api/places?q=Lampeduzza');
    expect(JSON.parse(again.body)).toMatchObject({ places: [{ id: LAMPEDUSA.id }] });
    searching.mockRestore();
  });

  it('are answered without misspellings when those take too long', async () => {
    const { dataSource } = test.connections.searching;
    const real = dataSource.query.bind(dataSource);
    const slow = vi
      .spyOn(dataSource, 'query')
      .mockImplementation(((query: string, parameters: unknown[]) =>
        query.includes('similarity(normalised') ? real('SELECT pg_sleep(60)') : real(query, parameters)) as never);
    const answer = await get('/api/places?q=Lampeduza');
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([200, { places: [] }]);
    slow.mockRestore();
  });
});
