import { createParamDecorator, NotFoundException, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { isLocale, type Locale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import type { SiteFacts } from '../views/site-facts.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** What every page says about the site; set once by `configureApp`. */
    siteFacts: () => SiteFacts;
  }
}

/** What every page needs; spread it into a page of `views/layout.js`. */
export interface PageContext {
  readonly t: Translator;
  readonly site: SiteFacts;
  /** Address without language prefix and query. */
  readonly path: string;
  /** Query with its question mark, or empty. */
  readonly query: string;
}

/** The page context of a request in a given language. */
export function pageContextIn(request: FastifyRequest, locale: Locale): PageContext {
  const [address = '/', ...rest] = request.url.split('?');
  const withoutLocale = address.replace(/^\/[^/]*/, '');
  return {
    t: translator(locale),
    site: request.server.siteFacts(),
    path: withoutLocale === '' ? '/' : withoutLocale,
    query: rest.length > 0 ? `?${rest.join('?')}` : '',
  };
}

/**
 * Gives a handler under `/:locale/…` its page context.
 * @throws {NotFoundException} when the first part of the address is not one of our languages
 */
export const InPage = createParamDecorator((_data: unknown, context: ExecutionContext): PageContext => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { locale?: string } }>>();
  const { locale } = request.params;
  if (!isLocale(locale)) throw new NotFoundException();
  return pageContextIn(request, locale);
});
