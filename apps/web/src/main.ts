import { systemClock } from '#platform/clock.js';
import { logCrashes } from '#platform/log-crashes.js';
import { createLogger } from '#platform/logger.js';
import { serveMetrics } from '#platform/metrics/metrics-server.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { startProcess } from '#platform/start-process.js';
import { stopOnSignals } from '#platform/stop-on-signals.js';
import { startTracing } from '#platform/tracing/start-tracing.js';
import { checkDatabase } from '#registry/database/check-database.js';
import { createDataSource } from '#registry/database/data-source.js';
import { Registry } from '#registry/registry.js';
import { closeConnections, openConnections } from './connections.js';
import { createApp } from './create-app.js';
import { stopGently } from './stopping.js';
import { webExpositions } from './web-expositions.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'web');
logCrashes(logger);

await startProcess(async () => {
  const stopTracing = await startTracing(settings, 'web', logger);
  const dataSource = await createDataSource(settings, 'we-care-web', 'writing').initialize();
  await checkDatabase(dataSource, settings, 'web', logger);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  const connections = await openConnections(settings, registry);
  const app = await createApp({ settings, logger, registry, connections });
  const metrics = await serveMetrics(settings, webExpositions(registry, connections), logger);
  stopOnSignals(logger, async () => {
    await stopGently(app, settings.SHUTDOWN_DRAIN_SECONDS);
    await metrics?.close();
    await stopTracing();
    await closeConnections(connections);
    await dataSource.destroy();
  });
  await app.listen(settings.PORT, settings.HOST);
  logger.info({ port: settings.PORT }, 'web listening');
  logger.flush();
});
