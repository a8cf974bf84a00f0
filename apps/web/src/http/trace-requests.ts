import type { FastifyInstance, FastifyRequest } from 'fastify';
import { beginSpan, isTracing, withinSpan, type Span } from '#platform/tracing/tracing.js';

/**
 * Times each request that no kept answer serves, named by its route and never by its address. It is part of the trace
 * that a proxy in front began, if it says so.
 */
export function traceRequests(fastify: FastifyInstance): void {
  if (!isTracing()) return;
  const spans = new WeakMap<FastifyRequest, Span>();
  fastify.addHook('onRequest', (request, _reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    const facts = { 'http.request.method': request.method, 'http.route': route, 'we_care.request_id': request.id };
    const { traceparent } = request.headers;
    const parent = typeof traceparent === 'string' ? traceparent : null;
    const span = beginSpan(`${request.method} ${route}`, 'server', facts, parent);
    if (span) spans.set(request, span);
    done();
  });
  // After the body was read, which loses what was noted before it.
  fastify.addHook('preValidation', (request, _reply, done) => {
    const span = spans.get(request);
    if (span) withinSpan(span, done);
    else done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    span?.note({ 'http.response.status_code': reply.statusCode });
    span?.end(reply.statusCode >= 500 ? String(reply.statusCode) : undefined);
    done();
  });
}
