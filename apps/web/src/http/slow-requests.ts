import { Socket } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A form without files is at most 64 KiB. */
const LONGEST_MS = 30_000;

const ANSWER = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/**
 * Ends requests whose body does not come in time, except to handlers that take files: for those the server's own
 * limit holds, which is long.
 */
export function refuseSlowRequests(fastify: FastifyInstance, longestMs = LONGEST_MS): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    done();
    const { takesFiles } = request.routeOptions.config as { takesFiles?: boolean };
    if (takesFiles !== true && hasBody(request)) endUnlessRead(request, longestMs);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function endUnlessRead({ raw }: FastifyRequest, longestMs: number): void {
  const timer = setTimeout(() => {
    // Only what came over the network has a socket of its own.
    if (raw.complete || !(raw.socket instanceof Socket)) return;
    raw.socket.end(ANSWER, () => raw.destroy());
  }, longestMs);
  timer.unref();
  raw.once('close', () => clearTimeout(timer));
}
