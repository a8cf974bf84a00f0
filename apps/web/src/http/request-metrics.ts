import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram } from 'prom-client';
import { processMetrics } from '#platform/metrics/process-metrics.js';
import type { PublicAnswers } from './public-answers.js';

const registers = [processMetrics];
const KEPT_BYTES = 'we_care_kept_answers_bytes';

const requests = new Counter({
  name: 'we_care_http_requests_total',
  help: 'Answers by method, route (its pattern, never an address) and class of status',
  labelNames: ['method', 'route', 'status'],
  registers,
});

const seconds = new Histogram({
  name: 'we_care_http_request_seconds',
  help: 'How long answers took, without those that were kept',
  labelNames: ['method', 'route'],
  buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
  registers,
});

const answers = new Counter({
  name: 'we_care_public_answers_total',
  help: 'Public answers: kept (sent from memory), made, former (of before, because the database is away or busy)',
  labelNames: ['from'],
  registers,
});

/** Where a public answer came from. */
export type AnswerSource = 'kept' | 'made' | 'former';

export function countAnswer(from: AnswerSource): void {
  answers.inc({ from });
}

/** Any other is made up, by somebody who wants many labels. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

/** Counts each answer, and times those that had to be made. */
export function countRequests(fastify: FastifyInstance): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const method = METHODS.has(request.method) ? request.method : 'other';
    const route = request.routeOptions.url ?? 'none';
    requests.inc({ method, route, status: `${Math.floor(reply.statusCode / 100)}xx` });
    if (!request.hasKeptAnswer) seconds.observe({ method, route }, reply.elapsedTime / 1000);
    done();
  });
}

/** Says how much is kept of this application; of several in one process, as in tests, the latest. */
export function measureKeptAnswers(kept: PublicAnswers): void {
  processMetrics.removeSingleMetric(KEPT_BYTES);
  new Gauge({
    name: KEPT_BYTES,
    help: 'Memory that kept answers take',
    registers,
    collect() {
      this.set(kept.bytes);
    },
  });
}
