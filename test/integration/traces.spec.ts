import { afterEach, expect, it } from 'vitest';
import { createLogger } from '#platform/logger.js';
import { startTracing } from '#platform/tracing/start-tracing.js';
import { isTracing } from '#platform/tracing/tracing.js';
import { anEndorsement } from '../support/endorsements.js';
import { mailWorker } from '../support/mail-worker.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { startTraceCollector } from '../support/trace-collector.js';

const GIVEN = 'id-that-a-proxy-gave';
const logger = createLogger({ LOG_LEVEL: 'silent' }, 'web');
let site: TestApp;

afterEach(() => site.close());

it('a request, what it asks of the database, its jobs and their mails are one trace, which a proxy began', async () => {
  const collector = await startTraceCollector();
  const stop = await startTracing({ OTEL_EXPORTER_OTLP_ENDPOINT: collector.url }, 'web', logger);
  site = await startTestApp();
  const { contactEmail } = await anEndorsement(site.registry).submitted();
  const worker = mailWorker(site);
  await worker.work();
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  await site
    .browser()
    .post(
      '/en/manage',
      { email: contactEmail },
      { 'x-request-id': GIVEN, traceparent: `00-${traceId}-b7ad6b7169203331-01` },
    );
  await worker.work();
  await stop();
  await collector.close();

  const trace = collector.spans.filter((span) => span.traceId === traceId);
  const named = (name: string) => trace.filter((span) => span.name === name);
  const [request] = named('POST /:locale/manage');
  expect(request).toMatchObject({
    service: 'we-care-web',
    parentSpanId: 'b7ad6b7169203331',
    facts: { 'http.response.status_code': 303, 'we_care.request_id': GIVEN },
  });
  const [asked] = named('job access.request');
  expect(asked?.parentSpanId).toBe(request?.spanId);
  const [mailing] = named('job mail.access-link');
  expect(mailing).toMatchObject({ parentSpanId: asked?.spanId, facts: { 'we_care.request_id': GIVEN } });
  expect(named('send mail')).toMatchObject([
    { parentSpanId: mailing?.spanId, facts: { 'we_care.template': 'access-link' } },
  ]);
  const statements = trace.filter(({ facts }) => facts['db.system.name'] === 'postgresql');
  expect(statements.filter(({ parentSpanId }) => parentSpanId === request?.spanId).map(({ name }) => name)).toContain(
    'INSERT outbox',
  );
  // Nobody, no address, and nothing that was typed.
  expect(collector.text()).not.toContain(contactEmail);
  expect(collector.text()).not.toContain('@');
});

it('costs nothing without a collector: nothing is timed, and the statement of a job names no span', async () => {
  await startTracing({}, 'web', logger);
  expect(isTracing()).toBe(false);
  site = await startTestApp();
  await anEndorsement(site.registry).submitted();
  expect(
    await site.database.dataSource.query('SELECT count(*)::int AS named FROM outbox WHERE trace_parent IS NOT NULL'),
  ).toEqual([{ named: 0 }]);
});
