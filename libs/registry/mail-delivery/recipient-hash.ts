import { deriveToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/**
 * What is kept of the address that a mail went to: enough to recognise it in a report, and of no use without the
 * application's secret.
 */
export function recipientHash({ secret }: Pick<Registry, 'secret'>, address: string): string {
  return hashUnder(secret, address);
}

/** Everything that may have been kept of an address: before the secret was changed, and since. */
export function recipientHashes({ keys }: Pick<Registry, 'keys'>, address: string): string[] {
  return keys.app.map((secret) => hashUnder(secret, address));
}

function hashUnder(secret: string, address: string): string {
  return deriveToken(secret, 'mail-recipient', address.trim().toLowerCase());
}
