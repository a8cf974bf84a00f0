import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from another site. Browsers say so themselves: `Sec-Fetch-Site`, or
 * `Origin` where that is not sent; a request with neither is refused. Decided on headers alone, before the body is
 * read (OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata" with Origin as the fallback).
 *
 * @param publicUrl the registry's own address
 */
export function isCrossSite(request: Pick<FastifyRequest, 'method' | 'headers'>, publicUrl: string): boolean {
  if (SAFE_METHODS.has(request.method)) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  return request.headers.origin !== new URL(publicUrl).origin;
}
