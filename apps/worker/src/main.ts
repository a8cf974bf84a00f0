import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { checkDatabaseLocale } from '#registry/local-governments/check-database-locale.js';
import { createDataSource } from '#registry/data-source.js';
import { Registry } from '#registry/registry.js';
import { startWorker } from './start-worker.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'worker');
const dataSource = await createDataSource(settings, 'we-care-worker').initialize();
await checkDatabaseLocale(dataSource);
const stop = startWorker({ settings, logger, registry: new Registry(dataSource, systemClock, settings.APP_SECRET) });
logger.info('worker started');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    logger.info({ signal }, 'worker stopping');
    void stop()
      .then(() => dataSource.destroy())
      .then(() => process.exit(0));
  });
}
