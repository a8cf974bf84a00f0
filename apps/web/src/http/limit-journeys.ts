import { HttpException } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { formCount, isOfJourney, mostOf, networkOf } from './form-limits.js';

/**
 * Limits what one network sends for all drafts, links and own pages together: a cookie can be made up, and each made-up
 * one would be counted by itself. High enough for a congress hall.
 */
export function limitJourneys(fastify: FastifyInstance, requestsPerMinute: number): void {
  const count = fastify.createRateLimit({
    max: mostOf('journey', requestsPerMinute),
    keyGenerator: (request) => `journey ${networkOf(request)}`,
  });
  fastify.addHook('preParsing', async (request) => {
    if (request.method !== 'POST' || !isOfJourney(formCount(request))) return;
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw new HttpException('', 429);
  });
}
