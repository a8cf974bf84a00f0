import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { startProcess } from '#platform/start-process.js';
import { stopOnSignals } from '#platform/stop-on-signals.js';
import { createDataSource } from '#registry/data-source.js';
import { checkDatabaseLocale } from '#registry/local-governments/check-database-locale.js';
import { Registry } from '#registry/registry.js';
import { createApp } from './create-app.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'web');

await startProcess(async () => {
  const dataSource = await createDataSource(settings, 'we-care-web').initialize();
  await checkDatabaseLocale(dataSource);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  const app = await createApp({ settings, logger, registry });
  stopOnSignals(logger, async () => {
    await app.close();
    await dataSource.destroy();
  });
  await app.listen(settings.PORT, settings.HOST);
  logger.info({ port: settings.PORT }, 'web listening');
});
