import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { closeConnections, openConnections, type OpenConnections } from '../../apps/web/src/connections.js';
import { createApp } from '../../apps/web/src/create-app.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { breakableWay, type BreakableWay } from '../support/breakable-way.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { testSettings } from '../support/settings.js';
import { TestBrowser } from '../support/test-browser.js';

let database: TestDatabase;
let way: BreakableWay;
let registry: Registry;
let connections: OpenConnections;
let app: NestFastifyApplication;
const lines: { msg: string; requestId?: string; route?: string; status?: number }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  way = await breakableWay(database.url);
  const settings = testSettings({ DATABASE_URL: way.url });
  const dataSource = await createDataSource(settings, 'test', 'writing').initialize();
  registry = new Registry(dataSource, systemClock, settings.APP_SECRET);
  connections = await openConnections(settings, registry);
  const logger = createLogger({ LOG_LEVEL: 'info' }, 'web', {
    write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]),
  });
  app = await createApp({ settings, registry, connections, logger });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
});

afterAll(async () => {
  await app.close();
  await closeConnections(connections);
  await registry.dataSource.destroy();
  await way.breakIt();
  await database.drop();
});

const get = (url: string) => new TestBrowser(app).get(url);

describe('while the database is away', () => {
  beforeEach(async () => {
    await get('/en');
    // The register has changed since: what is kept is of before.
    app.get(PublicAnswers).forget();
    await way.breakIt();
  });

  it('the last answer that there was is given, which says as of when it is', async () => {
    const answer = await get('/en');
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'public, no-cache']);
    expect(answer.text).toMatch(/as of \d/i);
    await way.mendIt();
  });

  it.each([
    ['/fr/signatories?q=jamais', 'fr', 'Le registre est momentanément indisponible'],
    ['/es/signatories?q=nunca', 'es', 'El registro no está disponible en este momento'],
  ])('what nobody kept is a page that says when to come again: %s', async (url, language, title) => {
    const answer = await get(url);
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(answer.document.documentElement.getAttribute('lang')).toBe(language);
    expect(answer.document.querySelector('h1')?.textContent).toBe(title);
    await way.mendIt();
  });

  it('forms, searches and programs are told the same, and nobody is told of a fault', async () => {
    const form = await new TestBrowser(app).post('/en/sign');
    const search = await get('/api/places?q=never');
    const list = await get('/api/signatories?q=never');
    const ready = await get('/health/ready');
    for (const answer of [form, search, list]) {
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
    }
    expect(search.headers['content-type']).toContain('application/problem+json');
    expect(ready.status).toBe(503);
    await way.mendIt();
    expect((await new TestBrowser(app).post('/en/sign')).status).toBe(303);
  });

  it('the log says so in a line that names no request, so that it repeats and is counted', async () => {
    for (let asked = 0; asked < 30; asked += 1) {
      expect((await get(`/api/signatories?q=never-${asked}`)).status).toBe(503);
    }
    await way.mendIt();
    const away = lines.filter(({ msg }) => msg === 'the database cannot be asked');
    expect(away.length).toBeGreaterThan(0);
    expect(away.filter(({ requestId }) => requestId !== undefined)).toEqual([]);
    expect(lines.filter(({ msg }) => msg === 'request failed')).toEqual([]);
    // Each request has a line of its own all the same, by which it is found.
    const asked = lines.filter(({ route, status }) => route === '/api/signatories' && status === 503);
    expect(new Set(asked.map(({ requestId }) => requestId)).size).toBeGreaterThanOrEqual(30);
  });
});
