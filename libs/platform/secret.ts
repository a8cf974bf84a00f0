import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a code can be read out and typed. */
export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new unguessable token of 256 bits, URL-safe. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which tokens are stored: a copy of the database opens nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/**
 * Derives a 256-bit token from the application's secret, so that a mail that must be sent a second time carries
 * the same link as the first.
 */
export function deriveToken(secret: string, purpose: string, id: string): string {
  return createHmac('sha256', secret).update(`${purpose}:token:${id}`).digest('base64url');
}

/** Derives a short code of `length` Crockford characters (5 bits each) that a person types from a mail. */
export function deriveCode(secret: string, purpose: string, id: string, length = 6): string {
  const bytes = createHmac('sha256', secret).update(`${purpose}:code:${id}`).digest();
  return Array.from(bytes.subarray(0, length), (byte) => CROCKFORD.charAt(byte % 32)).join('');
}

/** What was typed, as the code's alphabet has it: capitals, no spaces or dashes, O as 0, I and L as 1. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Compares two texts in a time that does not tell where they differ. */
export function sameSecret(left: string, right: string): boolean {
  const [a, b] = [left, right].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

/** A key for fingerprints, with the id by which one can tell later which key made them. */
export interface HashKey {
  /** Public: it names the key and does not tell it. */
  readonly id: string;
  readonly key: string;
}

/** The key under which evidence of erased people is kept, derived from the application's secret. */
export function evidenceKey(secret: string): HashKey {
  const key = deriveToken(secret, 'erasure-evidence', 'key');
  return { id: hashToken(`id:${key}`).slice(0, 8), key };
}

/** A hash that only somebody with the key can make: a list of likely texts does not open it. */
export function keyedHash({ key }: HashKey, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
