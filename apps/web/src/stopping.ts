import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

const LOOKED_AT_EVERY_MS = 100;

/** Whether this process was asked to stop. It still answers, but wants no new readers: `/health/ready` says so. */
export class Stopping {
  /** When true, nobody new is to be sent here. */
  began = false;
}

/**
 * Says with each answer, once the process was asked to stop, that its connection ends: the next request then comes over
 * a new one, to another process. Also with those that were on their way before.
 */
export function endConnectionsWhenStopping(fastify: FastifyInstance, stopping: Stopping): void {
  fastify.addHook('onRequest', (_request, reply, done) => {
    // Kept answers are written straight to Node's response.
    if (stopping.began) reply.raw.setHeader('connection', 'close');
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (stopping.began) void reply.header('connection', 'close');
    done(null, payload);
  });
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
