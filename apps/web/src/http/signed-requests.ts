import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { NotFoundException, PayloadTooLargeException, UnauthorizedException } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#platform/clock.js';
import { sameSecret } from '#platform/secret.js';
import { networkOf } from './form-limits.js';

/** A signature is good for this long before and after its timestamp. */
const TOLERANCE_SECONDS = 300;
const LARGEST_BODY_BYTES = 16 * 1024;

/** Headers of a signed request: seconds since 1970, and HMAC-SHA256 in hex of `timestamp.body`. */
export const TIMESTAMP_HEADER = 'x-signature-timestamp';
export const SIGNATURE_HEADER = 'x-signature';

/**
 * Marks a handler that a machine calls. What proves the caller is the signature over the whole body, and nothing that
 * a browser sends by itself: so the cross-site refusal, which is about browsers, leaves these routes and no others out.
 */
export const Signed = () =>
  RouteConfig({
    signed: true,
    rateLimit: {
      max: 3000,
      timeWindow: '1 minute',
      keyGenerator: (request: FastifyRequest) => `signed ${networkOf(request)}`,
    },
  });

/** Whether a request is for a handler marked `Signed()`. */
export function isForSigned(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { signed?: boolean }).signed === true;
}

/** The signature of a body, as its sender makes it. */
export function signatureOf(secret: string, timestamp: string, body: string | Buffer): string {
  return createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex');
}

/**
 * Lets a request reach a `Signed()` handler only with a signature that fits its body and is of now. Checked on the
 * bytes, before anything reads them as JSON.
 *
 * @param secret without one the address does not exist
 */
export function checkSignatures(fastify: FastifyInstance, secret: string | undefined, clock: Clock): void {
  fastify.addHook('preParsing', async (request, _reply, payload) => {
    if (!isForSigned(request)) return payload;
    if (secret === undefined) throw new NotFoundException();
    const body = await wholeBody(payload);
    const fault = faultOf(request, body, secret, clock.now());
    if (fault !== undefined) throw new UnauthorizedException([fault]);
    return Object.assign(Readable.from([body]), { receivedEncodedLength: body.length });
  });
}

function faultOf({ headers }: FastifyRequest, body: Buffer, secret: string, now: Date): string | undefined {
  const [timestamp, signature] = [headers[TIMESTAMP_HEADER], headers[SIGNATURE_HEADER]];
  if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp)) {
    return `Send the headers ${TIMESTAMP_HEADER} (seconds since 1970) and ${SIGNATURE_HEADER}.`;
  }
  if (!sameSecret(signature.toLowerCase(), signatureOf(secret, timestamp, body))) return 'The signature does not fit.';
  const isOfNow = Math.abs(now.getTime() / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS;
  return isOfNow ? undefined : 'The timestamp is more than five minutes off.';
}

async function wholeBody(payload: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of payload) {
    const bytes = Buffer.from(part as Buffer);
    length += bytes.length;
    if (length > LARGEST_BODY_BYTES) throw new PayloadTooLargeException();
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
