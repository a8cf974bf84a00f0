import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFT_LIFETIME_DAYS } from '#registry/drafts/drafts.js';
import { giveSiteCookie, siteCookie, takeSiteCookie } from './site-cookie.js';

const NAME = 'draft';

/** The token of this browser's draft, if it has one. */
export function draftTokenOf(request: FastifyRequest): string | undefined {
  return siteCookie(request, NAME);
}

/** Takes it away again. */
export function takeDraftToken(request: FastifyRequest, reply: FastifyReply): void {
  takeSiteCookie(request, reply, NAME);
}

/** Gives the browser the token by which it finds its draft again. */
export function giveDraftToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  giveSiteCookie(request, reply, { name: NAME, token, seconds: DRAFT_LIFETIME_DAYS * 86_400 });
}
