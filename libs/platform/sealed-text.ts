import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { KeyRing } from './secret-keys.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts a text so that only this registry reads it, and only in its place (AES-256-GCM): what was sealed for one
 * `place` does not open for another.
 *
 * @param purpose what is sealed; each purpose has a key of its own, derived from the application's secret
 * @param place where it belongs, such as whose account; not part of the result
 */
export function seal(secret: string, purpose: string, place: string, text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, purpose), nonce).setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Opens what {@link seal} made for the same purpose and place; null for anything else. */
export function unseal(secret: string, purpose: string, place: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, purpose), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(place)).setAuthTag(tag);
  try {
    return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    // Sealed elsewhere, or altered.
    return null;
  }
}

/**
 * Opens what was sealed with any of these secrets.
 *
 * @returns the text, and whether the first of them sealed it
 */
export function unsealWithAny(
  secrets: KeyRing,
  purpose: string,
  place: string,
  sealed: string,
): { readonly text: string; readonly isCurrent: boolean } | null {
  for (const secret of secrets) {
    const text = unseal(secret, purpose, place, sealed);
    if (text !== null) return { text, isCurrent: secret === secrets[0] };
  }
  return null;
}

function keyOf(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `sealed:${purpose}`, 32));
}
