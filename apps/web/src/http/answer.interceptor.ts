import { Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isValidElement } from 'preact';
import { mergeMap, type Observable } from 'rxjs';
import { renderHtml } from '../views/render-html.js';
import { PageWithStatus, SeeOther } from './outcome.js';
import { publicAnswer, sendPublicAnswer } from './public-answer.js';
import { PublicAnswers } from './public-answers.js';

const SAME_FOR_EVERYBODY = 'same-for-everybody';

/**
 * Marks a handler whose answer depends on the address and the public register only: it is made once, compressed once,
 * and sent from memory until the register changes. Never for anything that reads a cookie.
 */
export const SameForEverybody = () => SetMetadata(SAME_FOR_EVERYBODY, true);

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** Turns what handlers return into answers: Preact elements into HTML, and public ones into kept answers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: PublicAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const shared = this.reflector.get<boolean | undefined>(SAME_FOR_EVERYBODY, context.getHandler()) === true;
    const generation = this.answers.generation;
    return next.handle().pipe(
      mergeMap(async (returned: unknown) => {
        if (reply.sent) return undefined;
        if (returned instanceof SeeOther) return seen(reply).code(303).header('location', returned.address).send();
        const value = returned instanceof PageWithStatus ? returned.page : returned;
        const isPage = isValidElement(value);
        const body = isPage ? renderHtml(value) : value;
        if (returned instanceof PageWithStatus) reply.code(returned.status);
        else if (isPage) reply.code(200);
        if (!shared || reply.statusCode !== 200) {
          seen(reply);
          if (isPage) reply.type(HTML);
          return body;
        }
        const text = typeof body === 'string' ? body : JSON.stringify(body);
        const given = reply.getHeader('content-type');
        const type = typeof given === 'string' ? given : isPage ? HTML : JSON_TYPE;
        const answer = await publicAnswer(text, type, headersOfEveryCopy(reply));
        if (request.method === 'GET') this.answers.keep(request.url, answer, generation);
        sendPublicAnswer(request, reply, answer);
        return undefined;
      }),
    );
  }
}

/** What one person sees is nobody's to keep. */
function seen(reply: FastifyReply): FastifyReply {
  return reply.hasHeader('cache-control') ? reply : reply.header('cache-control', 'no-store');
}

/** What every copy of an answer carries: the security headers, and what the handler itself set. Never what is one person's. */
function headersOfEveryCopy(reply: FastifyReply): Record<string, string> {
  const { 'set-cookie': _cookie, 'x-request-id': _id, 'content-type': _type, ...headers } = reply.getHeaders();
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
