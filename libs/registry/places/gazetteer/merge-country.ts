import { normalisePlaceName } from '../normalise-place-name.js';
import { placeOfUnit, settlementOfMunicipality } from './administrative-unit.js';
import { parseGeoNamesRow } from './geonames-row.js';
import { matchRows } from './match-rows.js';
import type { MergedPlace } from './merged-place.js';
import { kindOfUnit, unitGoverns } from './place-kind.js';
import type { CountryRows } from './read-sources.js';
import { searchableNames } from './searchable-names.js';
import { settlementOf, type Settlement } from './settlement.js';

/**
 * All places of one country: settlements of both sources merged, then regions, provinces and municipalities. A
 * municipal unit with a settlement of its name is not a second place; the settlement gets the unit's name as well.
 *
 * @param geonamesYear see {@link settlementOf}
 */
export function mergeCountry(rows: CountryRows, geonamesYear: number | null): MergedPlace[] {
  const geonames = rows.geonamesLines.map(parseGeoNamesRow).filter((row) => row !== null);
  const settlements = matchRows(geonames, rows.cities)
    .map((matched) => settlementOf(matched, geonamesYear))
    .sort((left, right) => right.prominence - left.prominence);
  const { units, unitNamesOf } = placesOfUnits(rows, settlements);
  return [...withUnitNames(rows, settlements, unitNamesOf), ...units];
}

/** The units that are places of their own, and the names of those that are one with a settlement. */
function placesOfUnits(rows: CountryRows, settlements: readonly Settlement[]) {
  const visible = settlements.filter(({ names }) => names.length > 0);
  const inside = {
    admin1: Map.groupBy(visible, ({ country, admin1 }) => `${country}.${admin1}`),
    admin2: Map.groupBy(visible, ({ country, admin1, admin2 }) => `${country}.${admin1}.${admin2}`),
  };
  const regionNames = new Map(rows.admin1.map(({ code, name }) => [code, name]));
  const unitNamesOf = new Map<string, string[]>();
  const units = (['admin1', 'admin2'] as const).flatMap((level) =>
    rows[level].flatMap((unit) => {
      if (!unitGoverns(rows.country, level, unit.name)) return [];
      const region = unit.code.split('.', 2).join('.');
      const within = inside[level].get(unit.code) ?? [];
      if (kindOfUnit(rows.country, level, unit.name) === 'municipality') {
        // Some settlements say in which region they lie, but not in which of its units.
        const same = settlementOfMunicipality(unit, [...within, ...(inside.admin2.get(`${region}.`) ?? [])]);
        if (same) {
          unitNamesOf.set(same.id, [...(unitNamesOf.get(same.id) ?? []), unit.name]);
          return [];
        }
      }
      return [placeOfUnit(unit, level, within, level === 'admin2' ? (regionNames.get(region) ?? null) : null)];
    }),
  );
  return { units, unitNamesOf };
}

/** The settlements with the names of the units around them, and with those of the units that they are themselves. */
function withUnitNames(
  rows: CountryRows,
  settlements: readonly Settlement[],
  unitNamesOf: ReadonlyMap<string, readonly string[]>,
): MergedPlace[] {
  const unitNames = new Map([...rows.admin1, ...rows.admin2].map(({ code, name }) => [code, name]));
  return settlements.map(({ admin1, admin2, ...place }) => {
    const own = unitNamesOf.get(place.id) ?? [];
    const province = unitNames.get(`${place.country}.${admin1}.${admin2}`) ?? null;
    const isItself = province !== null && (own.includes(province) || sameName(province, place.name));
    return {
      ...place,
      regionName: unitNames.get(`${place.country}.${admin1}`) ?? null,
      provinceName: isItself ? null : province,
      names: own.length === 0 ? place.names : searchableNames([...place.names.map(({ name }) => name), ...own]),
    };
  });
}

function sameName(left: string, right: string): boolean {
  return normalisePlaceName(left) === normalisePlaceName(right);
}
