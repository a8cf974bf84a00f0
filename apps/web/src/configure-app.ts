import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import { ForbiddenException, HttpException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '#platform/logger.js';
import type { Settings } from '#platform/settings.js';
import type { SharedCounts } from '#platform/shared-counts.js';
import { Registry } from '#registry/registry.js';
import { registerStaffSessions } from './access/staff-sessions.js';
import { OpenApi } from './api/documentation/open-api.js';
import { isCrossSite } from './http/cross-site.js';
import { answerFromMemory } from './http/kept-answers.js';
import { PublicAnswers } from './http/public-answers.js';
import { isOpenRead } from './http/same-for-everybody.js';
import { formCount, mostOf, networkOf } from './http/form-limits.js';
import { limitJourneys } from './http/limit-journeys.js';
import { limitPages } from './http/limit-pages.js';
import { sharedStore } from './http/shared-store.js';
import { acceptFiles } from './http/uploaded-files.js';
import { Uploads } from './http/uploads.js';
import { refuseSlowRequests } from './http/slow-requests.js';
import { logRequests, nameRequests } from './http/request-log.js';
import { countRequests, measureKeptAnswers } from './http/request-metrics.js';
import { traceRequests } from './http/trace-requests.js';
import { checkSignatures, isForSigned } from './http/signed-requests.js';
import { answerWrongMethods } from './http/wrong-methods.js';
import { acceptReports, isReport, REPORT_GROUP, REPORTS_PATH } from './reports/takes-reports.js';
import { RegisterWatch } from './register-watch.js';
import { LOGGER, SETTINGS, SHARED_COUNTS } from './settings.provider.js';
import { endConnectionsWhenStopping, Stopping } from './stopping.js';

const ASSETS = new URL('./assets/build/', import.meta.url);

/**
 * The one pipeline of the web process (main and tests both use it), in the order in which a request meets it:
 * log and figures, limit of time, kept public answers, trace, security headers, wrong methods, limit of pages, cross-site
 * refusal, rate limit, cookies, staff session, signature of machines, handler.
 */
export async function configureApp(app: NestFastifyApplication): Promise<void> {
  const settings = app.get<Settings>(SETTINGS);
  const logger = app.get<Logger>(LOGGER);
  const watch = app.get(RegisterWatch);
  const answers = app.get(PublicAnswers);
  const fastify = app.getHttpAdapter().getInstance();

  fastify.decorate('siteFacts', () => ({
    publicUrl: settings.PUBLIC_URL,
    contactEmail: settings.CONTACT_EMAIL,
    demonstration: watch.hasDemonstrations,
  }));
  logRequests(fastify, logger);
  countRequests(fastify);
  measureKeptAnswers(answers);
  nameRequests(fastify);
  refuseSlowRequests(fastify);
  endConnectionsWhenStopping(fastify, app.get(Stopping));
  answerFromMemory(fastify, answers);
  traceRequests(fastify);
  await setUpSecurityHeaders(fastify, settings);
  answerWrongMethods(fastify);
  limitPages(fastify, settings.REQUESTS_PER_MINUTE);
  fastify.addHook('onRequest', async (request) => {
    if (!isForSigned(request) && !isReport(request) && isCrossSite(request, settings.PUBLIC_URL))
      throw new ForbiddenException();
  });
  await fastify.register(fastifyRateLimit, {
    max: (request) =>
      isOpenRead(request) ? settings.READS_PER_MINUTE : mostOf(formCount(request).group, settings.REQUESTS_PER_MINUTE),
    timeWindow: '1 minute',
    // Reads are counted apart: who reads much may still send a form.
    keyGenerator: (request) => (isOpenRead(request) ? `reads ${networkOf(request)}` : formCount(request).key),
    store: sharedStore(app.get<SharedCounts>(SHARED_COUNTS), logger),
    allowList: (request) => !isOpenRead(request) && (request.method === 'GET' || request.method === 'HEAD'),
    errorResponseBuilder: () => new HttpException('', 429),
  });
  limitJourneys(fastify, settings.REQUESTS_PER_MINUTE);
  checkSignatures(fastify, settings.MAIL_EVENTS_SECRET, app.get(Registry).clock);
  acceptReports(fastify);
  await acceptFiles(fastify, await uploadsOf(settings, logger));
  await fastify.register(fastifyCookie);
  await registerStaffSessions(app, settings);
  await fastify.register(fastifyCompress, { global: true, encodings: ['br', 'gzip'], threshold: 1024 });
  await fastify.register(fastifyStatic, {
    root: fileURLToPath(ASSETS),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
    index: false,
  });
  app.get(OpenApi).of(app);
}

/** Uploads lie beside the documents until they are kept: a temporary folder may be in memory. */
async function uploadsOf({ DOCUMENTS_DIR }: Settings, logger: Logger): Promise<Uploads> {
  const uploads = new Uploads(join(DOCUMENTS_DIR, 'incoming'), logger);
  await uploads.clear();
  return uploads;
}

/** One policy for every page: nothing from elsewhere, nothing inline. */
async function setUpSecurityHeaders(fastify: FastifyInstance, settings: Settings): Promise<void> {
  const isSecure = settings.PUBLIC_URL.startsWith('https://');
  await fastify.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // The older name for browsers that do not know the newer one.
        reportUri: [REPORTS_PATH],
        reportTo: [REPORT_GROUP],
      },
    },
    strictTransportSecurity: isSecure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('reporting-endpoints', `${REPORT_GROUP}="${REPORTS_PATH}"`);
    done();
  });
}
