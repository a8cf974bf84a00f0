import { MethodNotAllowedException } from '@nestjs/common';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import findMyWay from 'find-my-way';

/**
 * Answers a request for an address that exists with a method that it does not take: 405, with the methods that it does
 * take; OPTIONS is told them with 204. Comes before everything that asks who somebody is: nobody gets further with such
 * a request.
 *
 * @source RFC 9110, sections 9.3.7 and 15.5.6
 */
export function answerWrongMethods(fastify: FastifyInstance): void {
  const methodsOf = rememberRoutes(fastify);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (!request.is404) return done();
    const methods = methodsOf(request.url);
    if (methods.length === 0) return done();
    void reply.header('allow', [...methods, 'OPTIONS'].join(', '));
    if (request.method === 'OPTIONS') void reply.code(204).send();
    else done(new MethodNotAllowedException());
  });
}

/** Keeps every route that is added from now on. @returns tells which methods an address takes */
function rememberRoutes(fastify: FastifyInstance): (url: string) => string[] {
  const router = findMyWay({ ignoreTrailingSlash: true, maxParamLength: 200 });
  const known = new Set<HTTPMethods>();
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const one of Array.isArray(method) ? method : [method]) {
      known.add(one);
      if (!router.hasRoute(one as findMyWay.HTTPMethod, url))
        router.on(one as findMyWay.HTTPMethod, url, () => undefined);
    }
  });
  return (url) => {
    const [path = '/'] = url.split('?');
    return [...known].filter((one) => router.find(one as findMyWay.HTTPMethod, path) !== null).sort();
  };
}
