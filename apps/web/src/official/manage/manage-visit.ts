import { createParamDecorator, NotFoundException, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLocale } from '#content/i18n/locales.js';
import { ACCESS_LINK_MINUTES } from '#registry/own-page/request-access.js';
import { SIGNATORY_SESSION_MINUTES } from '#registry/own-page/signatory-session.js';
import { pageContextIn, type PageContext } from '../../http/page-context.js';
import { giveSiteCookie, siteCookie, takeSiteCookie } from '../journey/site-cookie.js';

const SESSION = 'signatory';
const ASKING = 'asking';

/** One request of somebody who is, or wants to be, on a signatory's own page. */
export interface ManageVisit {
  readonly page: PageContext;
  /** Opens the signatory's own page while its hour lasts. */
  readonly sessionToken: string | undefined;
  /** Tells the browser that asked for a link from any other. */
  readonly browserToken: string | undefined;
  /** They sent a form. */
  readonly answering: boolean;
  /** Gives the browser its session. */
  readonly letIn: (sessionToken: string) => void;
  /** Makes the browser known as the one that asked. */
  readonly remember: (browserToken: string) => void;
  /** Takes the session back. */
  readonly letOut: () => void;
}

/**
 * Gives a handler under `/:locale/manage…` the visit.
 * @throws {NotFoundException} when the first part of the address is not one of our languages
 */
export const InManageVisit = createParamDecorator((_data: unknown, context: ExecutionContext): ManageVisit => {
  const http = context.switchToHttp();
  const request = http.getRequest<FastifyRequest<{ Params: { locale?: string } }>>();
  const reply = http.getResponse<FastifyReply>();
  const { locale } = request.params;
  if (!isLocale(locale)) throw new NotFoundException();
  const give = (name: string, minutes: number) => (token: string) =>
    giveSiteCookie(request, reply, { name, token, seconds: minutes * 60 });
  return {
    page: pageContextIn(request, locale),
    sessionToken: siteCookie(request, SESSION),
    browserToken: siteCookie(request, ASKING),
    answering: request.method === 'POST',
    letIn: give(SESSION, SIGNATORY_SESSION_MINUTES),
    remember: give(ASKING, ACCESS_LINK_MINUTES),
    letOut: () => takeSiteCookie(request, reply, SESSION),
  };
});
