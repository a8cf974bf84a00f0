import type { Place } from './find-place.js';
import { normalisePlaceName } from './normalise-place-name.js';
import { writingScript } from './writing-script.js';

/** A place that a search offers. */
export interface PlaceSuggestion extends Place {
  /**
   * The name by which it was found, when the reader would not recognise the place by its primary name alone: in the
   * script of the query (東京 for Tokyo), or quite another name (Kiev for Kyiv). Else null.
   */
  readonly matchedName: string | null;
}

/** One name that fits a query, with its place. */
export interface NameHit extends Place {
  readonly foundName: string;
  readonly foundNormalised: string;
  readonly foundScript: string;
  readonly isPrimary: boolean;
  readonly prominence: number;
  readonly featureCode: string | null;
  /** Likeness with the query, 0 to 1; 1 for a beginning that is right. */
  readonly similarity: number;
}

/** Two settlements of one name and region this near are one that a source has twice, in degrees (about 15 km). */
const SAME_PLACE_DEGREES = 0.15;

/** Letters that names must share at their beginning to be recognised as variants of each other. */
const RECOGNISABLE = 3;

/**
 * Makes suggestions from the names that fit: each place once, under the name that fits best, the likeliest first.
 *
 * @param query in the form of `normalisePlaceName`
 */
export function suggestionsFrom(hits: readonly NameHit[], query: string): PlaceSuggestion[] {
  const best = new Map<string, NameHit>();
  const isExact = (hit: NameHit): number => Number(hit.foundNormalised === query);
  const isSettlement = (hit: NameHit): number => Number(!hit.featureCode?.startsWith('ADM'));
  const sorted = hits.toSorted(
    (left, right) =>
      right.similarity - left.similarity ||
      isExact(right) - isExact(left) ||
      right.prominence - left.prominence ||
      isSettlement(right) - isSettlement(left) ||
      Number(right.isPrimary) - Number(left.isPrimary) ||
      left.foundName.length - right.foundName.length ||
      (left.id < right.id ? -1 : 1),
  );
  for (const hit of sorted) {
    if (!best.has(hit.id) && ![...best.values()].some((other) => isSamePlace(hit, other))) best.set(hit.id, hit);
  }
  return [...best.values()].map(toSuggestion);
}

function isSamePlace(left: NameHit, right: NameHit): boolean {
  return (
    left.name === right.name &&
    left.country === right.country &&
    left.regionName === right.regionName &&
    !left.featureCode?.startsWith('ADM') &&
    !right.featureCode?.startsWith('ADM') &&
    Math.abs((left.latitude ?? 0) - (right.latitude ?? 0)) < SAME_PLACE_DEGREES &&
    Math.abs((left.longitude ?? 0) - (right.longitude ?? 0)) < SAME_PLACE_DEGREES
  );
}

function toSuggestion(hit: NameHit): PlaceSuggestion {
  const { foundName, foundNormalised, foundScript, isPrimary, prominence, featureCode, similarity, ...place } = hit;
  return { ...place, matchedName: tellsMore(hit) ? foundName : null };
}

function tellsMore({ name, foundName, foundNormalised, foundScript, isPrimary, similarity }: NameHit): boolean {
  if (isPrimary) return false;
  if (foundScript !== writingScript(name)) return true;
  if (similarity < 1) return false;
  // GeoNames writes automatic transliterations in small letters; they help to find and are not for show.
  if (foundName === foundName.toLowerCase() && foundScript === 'Latn') return false;
  return !foundNormalised.startsWith(normalisePlaceName(name).slice(0, RECOGNISABLE));
}
