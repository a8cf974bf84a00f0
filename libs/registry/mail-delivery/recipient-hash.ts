import { deriveToken } from '#platform/secret.js';
import type { Registry } from '../registry.js';

/**
 * What is kept of the address that a mail went to: enough to recognise it in a report, and of no use without the
 * application's secret.
 */
export function recipientHash({ secret }: Pick<Registry, 'secret'>, address: string): string {
  return deriveToken(secret, 'mail-recipient', address.trim().toLowerCase());
}
