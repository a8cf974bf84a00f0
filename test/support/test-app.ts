import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createLogger } from '#platform/logger.js';
import { secretKeys } from '#platform/secret-keys.js';
import type { Settings } from '#platform/settings.js';
import { Registry } from '#registry/registry.js';
import { closeConnections, openConnections, type OpenConnections } from '../../apps/web/src/connections.js';
import { createApp } from '../../apps/web/src/create-app.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { MovableClock } from './movable-clock.js';
import { testSettings } from './settings.js';
import { TestBrowser } from './test-browser.js';

/** The web application as production runs it, on a database of its own and a clock that can be moved. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly registry: Registry;
  /** Its pools for everything but writing. */
  readonly connections: OpenConnections;
  readonly clock: MovableClock;
  readonly settings: Settings;
  /** A browser without cookies. */
  browser(): TestBrowser;
  close(): Promise<void>;
}

export async function startTestApp(changes: Partial<Record<keyof Settings, string>> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const settings = testSettings({ DATABASE_URL: database.url, ...changes });
  const clock = new MovableClock();
  const registry = new Registry(database.dataSource, clock, settings.APP_SECRET, secretKeys(settings));
  const connections = await openConnections(settings, registry);
  const app = await createApp({ settings, registry, connections, logger: createLogger(settings, 'web') });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    database,
    registry,
    connections,
    clock,
    settings,
    browser: () => new TestBrowser(app),
    close: async () => {
      await app.close();
      await closeConnections(connections);
      await database.drop();
    },
  };
}
