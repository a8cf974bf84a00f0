import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isValidElement } from 'preact';
import { from, lastValueFrom, mergeMap, type Observable } from 'rxjs';
import { isUnavailable } from '#platform/unavailable.js';
import { renderHtml } from '../views/render-html.js';
import { EventLoop } from './event-loop.js';
import { ReadingGate } from './gate.js';
import { PageWithStatus, SeeOther } from './outcome.js';
import { Overloaded } from './overloaded.js';
import { publicAnswer, sendPublicAnswer, type PublicAnswer } from './public-answer.js';
import { PublicAnswers } from './public-answers.js';
import { countAnswer } from './request-metrics.js';
import { SAME_FOR_EVERYBODY } from './same-for-everybody.js';

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';

/** What a handler returned, as it is sent. */
interface Outcome {
  readonly body: unknown;
  readonly isPage: boolean;
}

/** Turns what handlers return into answers: Preact elements into HTML, and public ones into kept answers. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly answers: PublicAnswers,
    private readonly gate: ReadingGate,
    private readonly eventLoop: EventLoop,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const shared = this.reflector.get<boolean | undefined>(SAME_FOR_EVERYBODY, context.getHandler()) === true;
    if (shared) return from(this.sendShared(request, reply, next));
    return next.handle().pipe(
      mergeMap(async (returned: unknown) => {
        if (reply.sent) return undefined;
        if (returned instanceof SeeOther) return seen(reply).code(303).header('location', returned.address).send();
        return own(reply, outcomeOf(returned, reply));
      }),
    );
  }

  /**
   * Sends an answer that is the same for everybody, made once for all who ask for it meanwhile. When it cannot be made
   * because the database is away, the last one that there was is sent, which says as of when it is; when there is too
   * much to do, one that is not old.
   */
  private async sendShared(request: FastifyRequest, reply: FastifyReply, next: CallHandler): Promise<unknown> {
    const address = request.url;
    let outcome: Outcome | undefined;
    const make = async (): Promise<PublicAnswer | undefined> => {
      outcome = outcomeOf(await lastValueFrom(next.handle()), reply);
      if (reply.statusCode !== 200) return undefined;
      const { body, isPage } = outcome;
      const given = reply.getHeader('content-type');
      const type = typeof given === 'string' ? given : isPage ? HTML : JSON_TYPE;
      return publicAnswer(typeof body === 'string' ? body : JSON.stringify(body), type, headersOfEveryCopy(reply));
    };
    try {
      const answer = await this.answers.once(address, () => this.inTurn(make));
      if (!answer) return own(reply, outcome ?? { body: undefined, isPage: false });
      countAnswer('made');
      sendPublicAnswer(request, reply, answer);
    } catch (error) {
      const former = this.former(address, error);
      if (!former) throw error;
      countAnswer('former');
      sendPublicAnswer(request, reply, former);
    }
    return undefined;
  }

  private inTurn(make: () => Promise<PublicAnswer | undefined>): Promise<PublicAnswer | undefined> {
    return this.eventLoop.isLate ? Promise.reject(new Overloaded()) : this.gate.pass(make);
  }

  private former(address: string, error: unknown): PublicAnswer | undefined {
    if (error instanceof Overloaded) return this.answers.recent(address);
    return isUnavailable(error) ? this.answers.last(address) : undefined;
  }
}

/** Renders what a handler returned, and sets the status that it chose. */
function outcomeOf(returned: unknown, reply: FastifyReply): Outcome {
  const value = returned instanceof PageWithStatus ? returned.page : returned;
  const isPage = isValidElement(value);
  const body = isPage ? renderHtml(value) : value;
  if (returned instanceof PageWithStatus) reply.code(returned.status);
  else if (isPage) reply.code(200);
  return { body, isPage };
}

/** An answer to one person, which Fastify sends. */
function own(reply: FastifyReply, { body, isPage }: Outcome): unknown {
  seen(reply);
  if (isPage) reply.type(HTML);
  return body;
}

/** What one person sees is nobody's to keep. */
function seen(reply: FastifyReply): FastifyReply {
  return reply.hasHeader('cache-control') ? reply : reply.header('cache-control', 'no-store');
}

/** Headers that are about who asks, which no copy of an answer carries to others. */
const OF_ONE_REQUEST = /^(set-cookie|content-type|x-ratelimit-.*|x-request-id|retry-after)$/;

/** What every copy of an answer carries: the security headers, and what the handler itself set. */
function headersOfEveryCopy(reply: FastifyReply): Record<string, string> {
  const headers = Object.entries(reply.getHeaders()).filter(([name]) => !OF_ONE_REQUEST.test(name));
  return Object.fromEntries(headers.map(([name, value]) => [name, String(value)]));
}
