import { Controller, Get, Header, Redirect, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { negotiateLocale } from '#content/i18n/negotiate.js';
import { Public } from '../../access/public.decorator.js';
import { localePath } from '../../views/site-paths.js';

/** Addresses as people type and print them, without a language: each leads to the page in the reader's language. */
@Controller()
@Public()
export class EntryController {
  @Get(['/', 'sign', 'signatories', 'pact', 'open-data', 'privacy', 'accessibility', 'api'])
  @Redirect()
  @Header('vary', 'accept-language')
  enter(@Req() request: FastifyRequest): { url: string; statusCode: number } {
    const [path = '/', ...query] = request.url.split('?');
    const locale = negotiateLocale(request.headers['accept-language']);
    const target = localePath(locale, path.replace(/(.)\/+$/, '$1'));
    return { url: [target, ...query].join('?'), statusCode: 302 };
  }
}
