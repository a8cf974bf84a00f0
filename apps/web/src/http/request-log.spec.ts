import { describe, expect, it } from 'vitest';
import { fastify } from 'fastify';
import { createLogger } from '#platform/logger.js';
import { answerFromMemory } from './kept-answers.js';
import { publicAnswer } from './public-answer.js';
import { PublicAnswers } from './public-answers.js';
import { logRequests } from './request-log.js';

describe('logRequests', () => {
  it('logs route, status and time of every answer, and never the address', async () => {
    const lines: string[] = [];
    const logger = createLogger({ LOG_LEVEL: 'info' }, 'web', { write: (line) => void lines.push(line) });
    const server = fastify();
    logRequests(server, logger);
    server.get('/confirm/:token', (_request, reply) => {
      reply.hijack();
      reply.raw.writeHead(410).end();
    });
    await server.inject('/confirm/a-secret');
    await server.close();
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', route: '/confirm/:token', status: 410 });
    expect(lines.join()).not.toContain('a-secret');
    logger.info({ email: 'ada@example.org' }, 'by mistake');
    expect(lines.join()).not.toContain('ada@');
  });

  it('counts the answers from memory, and says once how many there were', async () => {
    const lines: Record<string, unknown>[] = [];
    const logger = createLogger({ LOG_LEVEL: 'info' }, 'web', {
      write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
    });
    const server = fastify();
    logRequests(server, logger);
    const answers = new PublicAnswers();
    answerFromMemory(server, answers);
    server.get('/en', () => 'made');
    await answers.once('/en', () => publicAnswer('kept', 'text/plain'));
    for (let time = 0; time < 5; time += 1) expect((await server.inject('/en')).body).toBe('kept');
    expect((await server.inject('/en?made-anew=1')).body).toBe('made');
    await server.close();
    expect(lines.map(({ msg, count }) => [msg, count])).toEqual([
      ['request', undefined],
      ['answers from memory', 5],
    ]);
  });
});
