import type { FastifyReply, FastifyRequest } from 'fastify';
import { DRAFT_LIFETIME_DAYS } from '#registry/drafts/drafts.js';

/** `__Host-` cookies are bound to this very host and to https (RFC 6265bis, 4.1.3.2); plain http cannot set them. */
function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-draft' : 'draft';
}

function isSecureSite(request: FastifyRequest): boolean {
  return request.server.siteFacts().publicUrl.startsWith('https://');
}

/** The token of this browser's draft, if it has one. */
export function draftTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieName(isSecureSite(request))] || undefined;
}

/** Gives the browser the token by which it finds its draft again. */
export function giveDraftToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const secure = isSecureSite(request);
  void reply.setCookie(cookieName(secure), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: DRAFT_LIFETIME_DAYS * 86_400,
  });
}
