/**
 * How lines that are not settled are drawn. The atlas knows shapes that no United Nations map draws as countries; and
 * the maps of the United Nations dot some lines (its Geospatial Information Section, general map of the world).
 * Ids are the atlas's: ISO 3166-1 numeric, or negative where there is none.
 */
const DRAWN_TOGETHER: readonly (readonly [string, string])[] = [
  ['-1', '196'], // northern part of Cyprus, Cyprus
  ['-3', '706'], // Somaliland, Somalia
];

const DRAWN_DOTTED: readonly (readonly [string, string])[] = [
  ['-2', '688'], // Kosovo, Serbia
  ['732', '504'], // Western Sahara, Morocco
  ['275', '376'], // Palestine, Israel
  ['408', '410'], // the two Koreas
  ['729', '728'], // Sudan, South Sudan
];

/** Whether no line is drawn between the two shapes. */
export function isDrawnTogether(one: string, other: string): boolean {
  return isPairIn(DRAWN_TOGETHER, one, other);
}

/** Whether the line between the two shapes is dotted. */
export function isDrawnDotted(one: string, other: string): boolean {
  return isPairIn(DRAWN_DOTTED, one, other);
}

function isPairIn(pairs: readonly (readonly [string, string])[], one: string, other: string): boolean {
  return pairs.some((pair) => pair.includes(one) && pair.includes(other) && one !== other);
}
