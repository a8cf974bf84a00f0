import { normalisePlaceName } from '../normalise-place-name.js';
import { writingScript } from '../writing-script.js';
import type { SearchableName } from './merged-place.js';

/** Longer "names" in the sources are sentences or addresses. */
const LONGEST = 100;

/** GeoNames lists airport codes among the names; as an exact match they would push real names down. */
const notAName = /^[A-Z]{3}$|:\/\//;

/**
 * The names under which a place is found, the primary first, each normalised form once.
 *
 * @param names the primary name first
 */
export function searchableNames(names: readonly string[]): SearchableName[] {
  const found = new Map<string, SearchableName>();
  names.forEach((name, index) => {
    if (index > 0 && notAName.test(name)) return;
    const normalised = normalisePlaceName(name);
    if (normalised === '' || normalised.length > LONGEST || found.has(normalised)) return;
    found.set(normalised, { name, normalised, script: writingScript(name) });
  });
  return [...found.values()];
}
