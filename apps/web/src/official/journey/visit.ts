import { createParamDecorator, NotFoundException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { pageContextIn, type PageContext } from '../../http/page-context.js';
import { draftTokenOf } from './draft-cookie.js';

/** One request of somebody on the signing journey. */
export interface Visit {
  readonly page: PageContext;
  /** The token of this browser's draft. */
  readonly token: string | undefined;
  /** They came from the check page to change one answer, and go back there. */
  readonly changing: boolean;
  /** They sent a form. */
  readonly answering: boolean;
  /** They sent it with "Save and continue later". */
  readonly saving: boolean;
  /** They sent nothing of their own. */
  readonly blank: boolean;
}

/** What pages fill in by themselves. */
const FILLED_IN = new Set(['language', 'text']);

function isBlank(body: unknown): boolean {
  return Object.entries(body ?? {}).every(([name, value]) => FILLED_IN.has(name) || value === '');
}

/**
 * Gives a handler under `/:locale/…` the visit.
 * @throws {NotFoundException} when the first part of the address is not one of our languages
 */
export const InVisit = createParamDecorator((_data: unknown, context: ExecutionContext): Visit => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { locale?: string } }>>();
  const { locale } = request.params;
  if (!isLocale(locale)) throw new NotFoundException();
  const page = pageContextIn(request, locale);
  const query = new URLSearchParams(page.query);
  const answering = request.method === 'POST';
  return {
    page,
    token: draftTokenOf(request),
    changing: query.has('change'),
    answering,
    saving: answering && query.has('save'),
    blank: isBlank(request.body),
  };
});
