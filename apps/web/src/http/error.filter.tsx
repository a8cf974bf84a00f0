import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale, type Locale } from '#content/i18n/locales.js';
import { negotiateLocale } from '#content/i18n/negotiate.js';
import { translator } from '#content/i18n/translator.js';
import { DomainError } from '#domain/domain-error.js';
import { TooBusy } from '#platform/few-at-once.js';
import type { Logger } from '#platform/logger.js';
import { problemOf } from '#platform/problem.js';
import { isUnavailable } from '#platform/unavailable.js';
import { LOGGER } from '../settings.provider.js';
import { renderHtml } from '../views/render-html.js';
import { refusalKey, STATUS_OF_REFUSAL } from './domain-refusals.js';
import { ErrorPage, errorWords } from './error-page.js';
import { Overloaded, RETRY_AFTER_SECONDS } from './overloaded.js';
import { pageContextIn } from './page-context.js';

/** Addresses that machines read: their errors are `application/problem+json` (RFC 9457). */
const MACHINE_READ = /^\/(api|data|health)(\/|$|\?)/;

/** The one place where whatever was thrown becomes a status and words (DESIGN rule 6). */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(error);
    this.log(request, error, status);
    if (!reply.sent) answerError(request, reply, error, status);
  }

  /**
   * Refused because there is too much is no fault, and a flood must not flood the log: the request's line tells. Nor must
   * a database that is away: without a request's id such a line repeats, and is counted.
   */
  private log(request: FastifyRequest, error: unknown, status: number): void {
    if (status < 500 || error instanceof Overloaded || error instanceof TooBusy) return;
    if (isUnavailable(error)) this.logger.error({ problem: problemOf(error) }, 'the database cannot be asked');
    else this.logger.error({ requestId: request.id, ...faultOf(error) }, 'request failed');
  }
}

/** Sends the answer to a request that failed, in the reader's language. */
function answerError(request: FastifyRequest, reply: FastifyReply, error: unknown, status: number): void {
  const locale = localeOf(request);
  const refusal = error instanceof DomainError ? refusalKey(error.code) : undefined;
  const parameters = error instanceof DomainError ? error.parameters : undefined;
  const requestId = status >= 500 ? request.id : undefined;
  void reply.code(status).header('cache-control', 'no-store');
  const wait = error instanceof TooBusy ? error.retryAfterSeconds : RETRY_AFTER_SECONDS;
  if (status === 503) void reply.header('retry-after', String(wait));
  // What is still on its way is not waited for.
  if (status === 408) void reply.header('connection', 'close');
  if (MACHINE_READ.test(request.url)) {
    const { title, body: detail } = errorWords(translator(locale), status, refusal, parameters);
    const code = error instanceof DomainError ? error.code : undefined;
    const reasons = error instanceof HttpException ? reasonsOf(error) : undefined;
    void reply.type('application/problem+json').send({ status, title, detail, code, reasons, requestId });
    return;
  }
  const page = <ErrorPage context={pageContextIn(request, locale)} {...{ status, refusal, parameters, requestId }} />;
  void reply.type('text/html; charset=utf-8').send(renderHtml(page));
}

function statusOf(error: unknown): number {
  if (error instanceof DomainError) return STATUS_OF_REFUSAL[error.code];
  if (error instanceof HttpException) return error.getStatus();
  if (isUnavailable(error) || error instanceof TooBusy) return 503;
  const { statusCode } = (error ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

/** What is wrong in particular, where whoever threw listed it; of a request not understood, whatever there is. */
function reasonsOf(error: HttpException): unknown {
  const response = error.getResponse();
  const message = typeof response === 'object' && 'message' in response ? response.message : undefined;
  return error.getStatus() === 400 || Array.isArray(message) ? message : undefined;
}

/** What may be logged of a fault: kind, code and place. Its message may quote a row or an address. */
function faultOf(error: unknown): { problem: string; at: readonly string[] } {
  if (!(error instanceof Error)) return { problem: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return { problem: typeof code === 'string' ? `${error.name} ${code}` : error.name, at: at.slice(0, 8) };
}

function localeOf(request: FastifyRequest): Locale {
  const first = request.url.split(/[/?]/)[1];
  return isLocale(first) ? first : negotiateLocale(request.headers['accept-language']);
}
