import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-` cookies are bound to this very host and to https (RFC 6265bis, 4.1.3.2); plain http cannot set them. */
function cookieName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

function isSecureSite(request: FastifyRequest): boolean {
  return request.server.siteFacts().publicUrl.startsWith('https://');
}

/** What this browser holds under a name of ours, if anything. */
export function siteCookie(request: FastifyRequest, name: string): string | undefined {
  return request.cookies[cookieName(name, isSecureSite(request))] || undefined;
}

/** Gives the browser a token that no script and no other site can use. */
export function giveSiteCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  cookie: { readonly name: string; readonly token: string; readonly seconds: number },
): void {
  const secure = isSecureSite(request);
  void reply.setCookie(cookieName(cookie.name, secure), cookie.token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: cookie.seconds,
  });
}

/** Takes a token back from the browser. */
export function takeSiteCookie(request: FastifyRequest, reply: FastifyReply, name: string): void {
  const secure = isSecureSite(request);
  void reply.clearCookie(cookieName(name, secure), { httpOnly: true, sameSite: 'lax', secure, path: '/' });
}
