import type { Settings } from '#platform/settings.js';
import type { Logger } from '#platform/logger.js';
import type { Registry } from '#registry/registry.js';

/** What the worker's parts share, made once at start. */
export interface WorkerServices {
  readonly settings: Settings;
  readonly registry: Registry;
  readonly logger: Logger;
}
