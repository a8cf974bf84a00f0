import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Settings } from '#platform/settings.js';

/** Sets up staff sessions. */
export async function registerStaffSessions(_app: NestFastifyApplication, _settings: Settings): Promise<void> {
  await Promise.resolve();
}
