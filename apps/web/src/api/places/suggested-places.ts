import type { Translator } from '#content/i18n/translator.js';
import type { PlaceSuggestion } from '#registry/places/search-places.js';
import { placeDetail } from './place-words.js';

/** A place as `/api/places` gives it: codes for programs, words for people. */
export interface SuggestedPlace {
  readonly id: string;
  readonly name: string;
  /** The name by which it was found, when that is another one. */
  readonly matchedName: string | null;
  readonly kind: string;
  readonly country: string;
  readonly region: string | null;
  readonly province: string | null;
  readonly population: number | null;
  /** Kind, region, country and population in words. */
  readonly detail: string;
}

export interface SuggestedPlaces {
  readonly places: readonly SuggestedPlace[];
  /** How many there are, in words. */
  readonly summary: string;
  /** Must be shown wherever the places are (CC BY 4.0). */
  readonly attribution: string;
}

export const ATTRIBUTION = 'GeoNames (https://www.geonames.org), CC BY 4.0';

export function suggestedPlaces(t: Translator, places: readonly PlaceSuggestion[]): SuggestedPlaces {
  return {
    places: places.map((place) => ({
      id: place.id,
      name: place.name,
      matchedName: place.matchedName,
      kind: place.kind,
      country: place.country,
      region: place.regionName,
      province: place.provinceName,
      population: place.population,
      detail: placeDetail(t, place),
    })),
    summary: t('places.search.results', { count: places.length }),
    attribution: ATTRIBUTION,
  };
}
