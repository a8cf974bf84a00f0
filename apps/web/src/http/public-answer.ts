import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** A whole answer that is the same for everybody, ready to be sent in any encoding. */
export interface PublicAnswer {
  readonly contentType: string;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly bodies: Readonly<Record<'identity' | 'gzip' | 'br', Buffer>>;
}

/** Compresses an answer once, so that no reader waits for it again. */
export async function publicAnswer(
  body: string,
  contentType: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<PublicAnswer> {
  const identity = Buffer.from(body);
  const [br, gz] = await Promise.all([
    brotli(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gzipped(identity, { level: 6 }),
  ]);
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  return { contentType, etag, headers, bodies: { identity, gzip: gz, br } };
}

function encodingFor(accepted: string | undefined): 'br' | 'gzip' | 'identity' {
  if (accepted === undefined) return 'identity';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/**
 * Sends an answer in the encoding that the reader takes, or 304 when they have it already. Caches may keep it but ask
 * each time: a change of the register is seen at once.
 */
export function sendPublicAnswer(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): void {
  const encoding = encodingFor(request.headers['accept-encoding']);
  const etag = `"${answer.etag}-${encoding}"`;
  reply.header('cache-control', 'public, no-cache').header('vary', 'accept-encoding').header('etag', etag);
  if (request.headers['if-none-match']?.includes(etag)) {
    void reply.code(304).send();
    return;
  }
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  void reply.headers(answer.headers).type(answer.contentType).send(answer.bodies[encoding]);
}
