import { systemClock } from '#platform/clock.js';
import { createLogger } from '#platform/logger.js';
import { secretKeys } from '#platform/secret-keys.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { startProcess } from '#platform/start-process.js';
import { stopOnSignals } from '#platform/stop-on-signals.js';
import { checkDatabase } from '#registry/check-database.js';
import { createDataSource } from '#registry/data-source.js';
import { pauseOutbox } from '#registry/outbox/outbox-gate.js';
import { Registry } from '#registry/registry.js';
import { startWorker } from './start-worker.js';

const settings = settingsOrExit(process.env);
const logger = createLogger(settings, 'worker');

await startProcess(async () => {
  const dataSource = await createDataSource(settings, 'we-care-worker', 'jobs').initialize();
  await checkDatabase(dataSource, settings, 'worker', logger);
  const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
  if (settings.OUTBOX_PAUSED === 'true') {
    await pauseOutbox(registry, 'OUTBOX_PAUSED');
    logger.warn('the outbox is paused: nothing leaves before npm run outbox -- resume');
  }
  const stop = startWorker({ settings, logger, registry });
  stopOnSignals(logger, async () => {
    await stop();
    await dataSource.destroy();
  });
  logger.info('worker started');
});
