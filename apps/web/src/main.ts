import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { startProcess } from '#platform/start-process.js';
import { stopOnSignals } from '#platform/stop-on-signals.js';
import { checkDatabase } from '#registry/check-database.js';
import { createDataSource } from '#registry/data-source.js';
import { Registry } from '#registry/registry.js';
import { closeConnections, openConnections } from './connections.js';
import { createApp } from './create-app.js';
import { stopGently } from './stopping.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'web');

await startProcess(async () => {
  const dataSource = await createDataSource(settings, 'we-care-web', 'writing').initialize();
  await checkDatabase(dataSource, settings, 'web', logger);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  const connections = await openConnections(settings, registry);
  const app = await createApp({ settings, logger, registry, connections });
  stopOnSignals(logger, async () => {
    await stopGently(app, settings.SHUTDOWN_DRAIN_SECONDS);
    await closeConnections(connections);
    await dataSource.destroy();
  });
  await app.listen(settings.PORT, settings.HOST);
  logger.info({ port: settings.PORT }, 'web listening');
});
