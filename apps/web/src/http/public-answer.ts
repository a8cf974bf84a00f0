import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Negotiator from 'negotiator';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

type Encoding = 'identity' | 'gzip' | 'br';

/** One encoding of an answer. Header names and values follow one another, as Node writes them fastest. */
interface ReadyCopy {
  readonly etag: string;
  readonly body: Buffer;
  readonly headers: readonly string[];
  /** The headers of a 304: those that do not describe a body. */
  readonly unchangedHeaders: readonly string[];
}

/** A whole answer that is the same for everybody, ready to be sent in any encoding. */
export type PublicAnswer = Readonly<Record<Encoding, ReadyCopy>>;

/**
 * Compresses an answer once, so that no reader waits for it again.
 *
 * @param headers all others that every copy carries, the security headers among them
 */
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
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const copy = (encoding: Encoding, encoded: Buffer): ReadyCopy => {
    const etag = `"${hash}-${encoding}"`;
    const always = { ...headers, 'cache-control': 'public, no-cache', vary: 'accept-encoding', etag };
    const ofBody = {
      'content-type': contentType,
      'content-length': String(encoded.length),
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
    };
    const unchangedHeaders = Object.entries(always).flat();
    return { etag, body: encoded, unchangedHeaders, headers: [...unchangedHeaders, ...Object.entries(ofBody).flat()] };
  };
  return { identity: copy('identity', identity), gzip: copy('gzip', gz), br: copy('br', br) };
}

/** The smallest first. */
const ENCODINGS: readonly Encoding[] = ['br', 'gzip', 'identity'];

/**
 * The smallest encoding that the reader takes. Who names none gets the text as it is; so does who refuses them all, for
 * an answer that can be read is better than none.
 *
 * @source RFC 9110, section 12.5.3
 */
function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const taken = new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(ENCODINGS);
  return ENCODINGS.find((encoding) => taken.includes(encoding)) ?? 'identity';
}

/**
 * Sends an answer in the encoding that the reader takes, or 304 when they have it already. Caches may keep it but ask
 * each time: a change of the register is seen at once. Written straight to Node's response: Fastify's own way through
 * hooks and header objects costs more than everything else here together (measured, docs/speed.md).
 */
export function sendPublicAnswer(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): void {
  const { etag, body, headers, unchangedHeaders } = answer[encodingFor(request.headers['accept-encoding'])];
  reply.hijack();
  const isKnown = request.headers['if-none-match']?.includes(etag);
  const sent = [...(isKnown ? unchangedHeaders : headers), 'x-request-id', request.id];
  if (isKnown) reply.raw.writeHead(304, sent).end();
  else reply.raw.writeHead(200, sent).end(request.method === 'HEAD' ? undefined : body);
}
