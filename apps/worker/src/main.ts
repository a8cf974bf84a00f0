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
import { pauseOutbox } from '#registry/outbox/outbox-gate.js';
import { Registry } from '#registry/registry.js';
import { startWorker } from './start-worker.js';
import { workerExpositions } from './worker-expositions.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'worker');
logCrashes(logger);

await startProcess(async () => {
  const stopTracing = await startTracing(settings, 'worker', logger);
  const dataSource = await createDataSource(settings, 'we-care-worker', 'jobs').initialize();
  await checkDatabase(dataSource, settings, 'worker', logger);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  if (settings.OUTBOX_PAUSED === 'true') {
    await pauseOutbox(registry, 'OUTBOX_PAUSED');
    logger.warn('the outbox is paused: nothing leaves before npm run outbox -- resume');
  }
  const metrics = await serveMetrics(settings, workerExpositions(registry), logger);
  const stop = startWorker({ settings, logger, registry });
  stopOnSignals(logger, async () => {
    await stop();
    await metrics?.close();
    await stopTracing();
    await dataSource.destroy();
  });
  logger.info('worker started');
  logger.flush();
});
