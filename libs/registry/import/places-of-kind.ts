const LOCAL = ['city', 'town', 'municipality'];
const ABOVE = ['province', 'region'];

/**
 * Keeps the places that can be the kind of government which a row names. Many cities share their name with the
 * province and the region around them. City, town and municipality say the same here, for people and the gazetteer
 * draw these lines differently; so do province and region when only one of them has the name.
 *
 * @param kind null when the row does not say
 */
export function placesOfKind<Place extends { readonly kind: string }>(
  places: readonly Place[],
  kind: string | null,
): readonly Place[] {
  if (kind === null || kind === 'other') return places;
  const ofThese = (kinds: readonly string[]) => places.filter((place) => kinds.includes(place.kind));
  if (LOCAL.includes(kind)) return ofThese(LOCAL);
  const same = ofThese([kind]);
  return same.length === 0 && ABOVE.includes(kind) ? ofThese(ABOVE) : same;
}
