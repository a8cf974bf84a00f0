import { UnsupportedMediaTypeException } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../http/form-limits.js';

/** Where browsers send reports. */
export const REPORTS_PATH = '/reports/csp';
/** What a policy calls this address by. */
export const REPORT_GROUP = 'csp';
const LARGEST_REPORT_BYTES = 16 * 1024;
const MEDIA_TYPES = ['application/reports+json', 'application/csp-report'];

/** Marks the handler to which browsers send reports. They say neither who asks nor anything that is changed by it. */
export const TakesReports = () =>
  RouteConfig({
    takesReports: true,
    rateLimit: {
      max: 30,
      timeWindow: '1 minute',
      keyGenerator: (request: FastifyRequest) => `reports ${networkOf(request)}`,
    },
  });

/** Whether a request is a browser's report, to the handler marked `TakesReports()`. No form of any site is one. */
export function isReport({ routeOptions, headers }: FastifyRequest): boolean {
  const mediaType = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return (routeOptions.config as { takesReports?: boolean }).takesReports === true && MEDIA_TYPES.includes(mediaType);
}

/** Lets the marked handler, and no other, be sent what browsers report. What is no JSON is an empty report. */
export function acceptReports(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(
    MEDIA_TYPES,
    { parseAs: 'string', bodyLimit: LARGEST_REPORT_BYTES },
    (request, body, done) => {
      if (!isReport(request)) return void done(new UnsupportedMediaTypeException());
      try {
        done(null, JSON.parse(body as string) as unknown);
      } catch {
        done(null, null);
      }
    },
  );
}
