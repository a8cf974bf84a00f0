import type { FastifyInstance } from 'fastify';
import type { Logger } from '#platform/logger.js';
import { inRequest } from '#platform/request-id.js';

const COUNTED_FOR_MS = 60_000;

/**
 * Logs each answer with the route's pattern, never the address: a confirmation link's address holds its token. Answers
 * from memory are counted, and one line a minute says how many there were: writing a line each took as long as sending
 * them. These five fields hold nothing to redact.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  const lines = logger.child({}, { redact: [] });
  const countKept = keptAnswersLine(fastify, lines);
  fastify.addHook('onResponse', (request, reply, done) => {
    if (request.hasKeptAnswer) {
      countKept();
      return done();
    }
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

/** @returns counts one */
function keptAnswersLine(fastify: FastifyInstance, lines: Logger): () => void {
  let count = 0;
  const write = (): void => {
    if (count > 0) lines.info({ count }, 'answers from memory');
    count = 0;
  };
  const timer = setInterval(write, COUNTED_FOR_MS).unref();
  fastify.addHook('onClose', (_instance, done) => {
    clearInterval(timer);
    write();
    done();
  });
  return () => {
    count += 1;
  };
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
