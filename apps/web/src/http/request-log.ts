import type { FastifyInstance } from 'fastify';
import type { Logger } from '#platform/logger.js';
import { inRequest } from '#platform/request-id.js';

/**
 * Logs each answer with the route's pattern, never the address: a confirmation link's address holds its token.
 * These five fields hold nothing to redact, and looking for it would cost a kept answer more than sending it (13 µs).
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  const lines = logger.child({}, { redact: [] });
  fastify.addHook('onResponse', (request, reply, done) => {
    const level =
      reply.statusCode >= 500 ? 'error' : request.routeOptions.url?.startsWith('/health') ? 'debug' : 'info';
    lines[level](
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    );
    done();
  });
}

/** Gives each answer its request's id, and lets whatever is asked for meanwhile name it. */
export function nameRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  // After the body was read, which loses what was noted before it.
  fastify.addHook('preValidation', (request, _reply, done) => inRequest(request.id, done));
}
