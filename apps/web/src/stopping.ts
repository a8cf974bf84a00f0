import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const LOOKED_AT_EVERY_MS = 100;

/** Whether this process was asked to stop. It still answers, but wants no new readers: `/health/ready` says so. */
export class Stopping {
  /** When true, nobody new is to be sent here. */
  began = false;
}

/**
 * Stops the web process so that nobody notices: it says that it is not ready, goes on answering until load balancers
 * have seen that, then takes no more connections and answers what it has accepted.
 *
 * @param drainSeconds how long load balancers take to notice
 */
export async function stopGently(app: NestFastifyApplication, drainSeconds: number): Promise<void> {
  app.get(Stopping).began = true;
  await sleep(drainSeconds * 1000);
  const server = app.getHttpServer();
  // A connection that was busy when the listener closed is kept alive by its client, and nobody would end it.
  const timer = setInterval(() => server.closeIdleConnections(), LOOKED_AT_EVERY_MS);
  await app.close();
  clearInterval(timer);
}
