import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { startProcess } from '#platform/start-process.js';
import { stopOnSignals } from '#platform/stop-on-signals.js';
import { createDataSource } from '#registry/data-source.js';
import { checkDatabaseLocale } from '#registry/local-governments/check-database-locale.js';
import { Registry } from '#registry/registry.js';
import { startWorker } from './start-worker.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'worker');

await startProcess(async () => {
  const dataSource = await createDataSource(settings, 'we-care-worker').initialize();
  await checkDatabaseLocale(dataSource);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  const stop = startWorker({ settings, logger, registry });
  stopOnSignals(logger, async () => {
    await stop();
    await dataSource.destroy();
  });
  logger.info('worker started');
});
