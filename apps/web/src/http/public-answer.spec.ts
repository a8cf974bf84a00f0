import { beforeAll, describe, expect, it } from 'vitest';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { publicAnswer, sendPublicAnswer, type PublicAnswer } from './public-answer.js';

let answer: PublicAnswer;

beforeAll(async () => {
  answer = await publicAnswer('x'.repeat(2000), 'text/plain');
});

/** The encoding in which the answer goes to a reader with this `Accept-Encoding`. */
function sentTo(accepted: string | undefined): string {
  let sent: string[] = [];
  const raw = {
    writeHead(_status: number, headers: string[]) {
      sent = headers;
      return raw;
    },
    end: () => raw,
  };
  const request = { method: 'GET', headers: { ...(accepted !== undefined && { 'accept-encoding': accepted }) } };
  sendPublicAnswer(request as FastifyRequest, { hijack: () => undefined, raw } as unknown as FastifyReply, answer);
  const at = sent.indexOf('content-encoding');
  return at === -1 ? 'identity' : (sent[at + 1] ?? '');
}

describe('sendPublicAnswer', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['BR', 'br'],
    ['gzip', 'gzip'],
    ['*', 'br'],
    // Refused is refused, in whatever order it is said.
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['br;q=0.000, gzip;q=0.5', 'gzip'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['*;q=0, identity', 'identity'],
    ['*;q=0', 'identity'],
    // A name that only contains one of ours is another one.
    ['x-br, gzip-like', 'identity'],
  ])('to a reader who accepts %j sends %s', (accepted, encoding) => {
    expect(sentTo(accepted)).toBe(encoding);
  });
});
