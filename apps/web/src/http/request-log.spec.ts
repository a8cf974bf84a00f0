import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { createLogger } from '#platform/logger.js';
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
});
