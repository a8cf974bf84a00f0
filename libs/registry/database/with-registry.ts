import { systemClock } from '#platform/clock.js';
import { secretKeys } from '#platform/secret-keys.js';
import type { Settings } from '#platform/settings.js';
import { Registry } from '../registry.js';
import { createDataSource } from './data-source.js';

/**
 * Does what an operator's command is there for, over connections of its own that end with it.
 *
 * @param applicationName shown in pg_stat_activity
 */
export async function withRegistry<Result>(
  settings: Settings,
  applicationName: string,
  work: (registry: Registry) => Promise<Result>,
): Promise<Result> {
  const dataSource = await createDataSource(settings, applicationName).initialize();
  try {
    return await work(new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings)));
  } finally {
    await dataSource.destroy();
  }
}
