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
  return {
    page,
    token: draftTokenOf(request),
    changing: new URLSearchParams(page.query).has('change'),
    answering: request.method === 'POST',
  };
});
