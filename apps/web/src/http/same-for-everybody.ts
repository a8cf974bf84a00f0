import { applyDecorators, SetMetadata } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

/** Metadata of a handler by which the interceptor knows it. */
export const SAME_FOR_EVERYBODY = 'same-for-everybody';

interface OpenReadConfig {
  /** Parameters of the query that the handler reads, in the order in which an address is kept. */
  readonly parameters?: readonly string[];
  /** Anybody may ask, and answering costs: limited for each network. */
  readonly openRead?: boolean;
}

/**
 * Marks a handler whose answer depends on the address and the public register only: it is made once, compressed once,
 * and sent from memory until the register changes. Never for anything that reads a cookie.
 *
 * @param parameters what it reads of the query. It gets no other, and another one makes no other answer.
 */
export const SameForEverybody = (parameters: readonly string[] = []) =>
  applyDecorators(
    SetMetadata(SAME_FOR_EVERYBODY, true),
    RouteConfig({ parameters, openRead: true } satisfies OpenReadConfig),
  );

/** Marks another read that anybody may ask for and that costs: limited for each network, as those above are. */
export const OpenRead = () => RouteConfig({ openRead: true } satisfies OpenReadConfig);

function configOf(request: FastifyRequest): OpenReadConfig {
  return request.routeOptions.config as OpenReadConfig;
}

/** Whether somebody asks to read what anybody may read and what costs to make. */
export function isOpenRead(request: FastifyRequest): boolean {
  return configOf(request).openRead === true && (request.method === 'GET' || request.method === 'HEAD');
}

/**
 * Leaves of the address what the handler reads, in one order, so that what campaign links carry makes no new answer
 * and no two ways to write one address do. The handler and the page it makes see nothing else.
 */
export function leaveOnlyKnownParameters(request: FastifyRequest): void {
  const { parameters } = configOf(request);
  if (parameters === undefined || !request.url.includes('?')) return;
  const asked = request.query as Readonly<Record<string, string | string[] | undefined>>;
  const left = parameters.flatMap((name) =>
    [asked[name] ?? []].flat().flatMap((value) => (value.trim() === '' ? [] : [[name, value] as [string, string]])),
  );
  const [path = '/'] = request.url.split('?');
  const query = new URLSearchParams(left).toString();
  request.raw.url = query ? `${path}?${query}` : path;
  request.query = Object.fromEntries(
    parameters.flatMap((name) => {
      const values = left.flatMap(([one, value]) => (one === name ? [value] : []));
      return values.length > 0 ? [[name, values.length > 1 ? values : values[0]] as const] : [];
    }),
  );
}
