import type { Translator } from '#content/i18n/translator.js';
import type { Place } from '#registry/places/find-place.js';

type PlaceFacts = Pick<Place, 'kind' | 'name' | 'country' | 'regionName' | 'provinceName' | 'population'>;

/** Where a place lies within its country, from near to far, without repeating the place's own name. */
export function placeRegions({ name, provinceName, regionName }: Omit<PlaceFacts, 'population'>): string {
  const regions = [provinceName, regionName].filter((region) => region !== null && region !== name);
  return [...new Set(regions)].join(', ');
}

/** What kind of local government a code of the gazetteer or the description form means. */
export function placeKind(t: Translator, kind: string): string {
  const key = `places.kinds.${kind}`;
  return t(t.has(key) ? key : 'places.kinds.other');
}

/** Kind, region, country and population of a place: what tells it apart from others of the same name. */
export function placeDetail(t: Translator, place: PlaceFacts): string {
  const where = [placeRegions(place), t.country(place.country)].filter(Boolean).join(', ');
  const inhabitants = place.population === null ? [] : [t('places.inhabitants', { count: place.population })];
  return [placeKind(t, place.kind), where, ...inhabitants].join(' · ');
}
