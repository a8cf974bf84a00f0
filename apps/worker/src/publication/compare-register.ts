import type { Settings } from '#platform/settings.js';
import type { Logger } from '#platform/logger.js';
import { checkRegister } from '#registry/public-register/check-register.js';
import type { Registry } from '#registry/registry.js';
import { publicationSettings } from './publication-settings.js';

/**
 * Compares the public register with the rule, repairs it, and logs each difference by the number in its address.
 *
 * @returns how many differences there were
 */
export async function compareRegister(registry: Registry, settings: Settings, logger: Logger): Promise<number> {
  const { differences } = await checkRegister(registry, publicationSettings(settings));
  for (const difference of differences) logger.warn(difference, 'the public register was repaired');
  return differences.length;
}
