import { HttpException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { countsHere } from './counts-here.js';
import { mostOf, networkOf } from './form-limits.js';
import { isOpenRead } from './same-for-everybody.js';

const MINUTE_MS = 60_000;
/** What is sent as it lies there, and what load balancers ask. */
const COSTS_NOTHING = /^\/(?:assets|health)\//;

/**
 * Limits how many pages one network has made that are one person's: behind a link, of a draft, of staff. Each process
 * counts by itself, since counting in the shared place costs what such a page does. High enough for a congress hall.
 */
export function limitPages(fastify: FastifyInstance, requestsPerMinute: number): void {
  const count = countsHere();
  const most = mostOf('page', requestsPerMinute);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!isPage(request)) return done();
    const { current, ttl } = count(networkOf(request), MINUTE_MS);
    if (current <= most) return done();
    void reply.header('retry-after', String(Math.ceil(ttl / 1000)));
    done(new HttpException('', 429));
  });
}

function isPage(request: FastifyRequest): boolean {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  return isRead && !request.is404 && !isOpenRead(request) && !COSTS_NOTHING.test(request.routeOptions.url ?? '');
}
