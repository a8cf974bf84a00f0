import type { FastifyInstance } from 'fastify';
import { sendPublicAnswer } from './public-answer.js';
import type { PublicAnswers } from './public-answers.js';
import { countAnswer } from './request-metrics.js';
import { leaveOnlyKnownParameters } from './same-for-everybody.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether it was answered from memory: such answers are counted, and not logged each. */
    hasKeptAnswer: boolean;
  }
}

/** Answers from memory what is kept, before anything else is done. */
export function answerFromMemory(fastify: FastifyInstance, answers: PublicAnswers): void {
  fastify.decorateRequest('hasKeptAnswer', false);
  fastify.addHook('onRequest', (request, reply, done) => {
    leaveOnlyKnownParameters(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const kept = isRead ? answers.get(request.url) : undefined;
    if (!kept) return done();
    request.hasKeptAnswer = true;
    countAnswer('kept');
    sendPublicAnswer(request, reply, kept);
  });
}
