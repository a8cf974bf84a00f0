import { normalisePlaceName } from './normalise-place-name.js';

const LONGEST = 80;

/**
 * A name as a part of an address: ASCII letters and digits joined by hyphens, so that it is the same in a link, a
 * redirect and print. A name without any Latin letter gets a neutral word; the number beside it tells them apart.
 */
export function slugOf(name: string): string {
  const words = normalisePlaceName(name).match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'local-government';
}
