import type { FastifyReply, FastifyRequest } from 'fastify';
import { KNOWN_BROWSER_DAYS, rememberBrowser } from '#registry/accounts/known-browsers.js';
import type { Registry } from '#registry/registry.js';

function cookieOf(request: FastifyRequest): { readonly name: string; readonly secure: boolean } {
  const secure = request.server.siteFacts().publicUrl.startsWith('https://');
  return { name: secure ? '__Host-staff-browser' : 'staff-browser', secure };
}

/** What this browser keeps since somebody signed in with it, if anything: by it, failures of strangers do not bind them. */
export function browserTokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[cookieOf(request).name] || undefined;
}

/** Lets the browser show next time that the owner of an account has signed in with it. It opens nothing. */
export async function keepKnownBrowser(
  registry: Registry,
  request: FastifyRequest,
  reply: FastifyReply,
  accountId: string,
): Promise<void> {
  const { name, secure } = cookieOf(request);
  const token = await rememberBrowser(registry, accountId, browserTokenOf(request));
  void reply.setCookie(name, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure,
    path: '/',
    maxAge: KNOWN_BROWSER_DAYS * 86_400,
  });
}
