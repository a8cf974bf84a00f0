import type { IncomingMessage } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { requestIdFrom } from '#platform/request-id.js';
import { configureApp } from './configure-app.js';
import { RegistryAdapter } from './http/registry-adapter.js';
import { originForm } from './http/request-target.js';
import { WebModule, type WebParts } from './web.module.js';

const KIB = 1024;

/** Makes the web application, ready to listen or to be asked by a test. */
export async function createApp(parts: WebParts): Promise<NestFastifyApplication> {
  const adapter = new RegistryAdapter({
    bodyLimit: 64 * KIB,
    trustProxy: (_address, hop) => hop < parts.settings.TRUSTED_PROXY_HOPS,
    // Ten megabytes over a weak link take minutes; `refuseSlowRequests` gives less to whatever brings no files.
    requestTimeout: 300_000,
    connectionTimeout: 60_000,
    // Longer than proxies keep a connection that nobody uses (60 s, as a rule): they close it, never we, so that no
    // request is on its way into a connection that is just being closed.
    keepAliveTimeout: 72_000,
    // Longer still: some proxies open connections before they have anything to ask, and of such a one the time for the
    // headers runs from the beginning (measured).
    http: { headersTimeout: 75_000 },
    forceCloseConnections: 'idle',
    // What was accepted is answered as ever; Fastify's own 503 is JSON in English.
    return503OnClosing: false,
    rewriteUrl: ({ url = '/' }) => originForm(url),
    genReqId: ({ headers }: IncomingMessage) => requestIdFrom(headers['x-request-id']),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(await WebModule.with(parts), adapter, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  await configureApp(app);
  return app;
}
