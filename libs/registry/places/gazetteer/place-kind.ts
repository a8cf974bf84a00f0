/** Inhabitants from which a settlement is a city (Degree of Urbanisation, UN Statistical Commission 2020). */
const CITY_INHABITANTS = 50_000;
/** Inhabitants from which a settlement is a town; below, it is called a municipality, whatever its size. */
const TOWN_INHABITANTS = 5_000;

/** GeoNames codes of sections of places, historical, destroyed and abandoned ones: never a local government. */
const HIDDEN_FEATURES = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Countries whose second-order units in GeoNames are municipalities, communes or districts with their own council. */
const MUNICIPAL_ADMIN2 = new Set(
  (
    'AL AM AU BG BI BJ BR CA CO CR CU CY DK DO EC EE FM FO GE GH GL GT HN HR IS JP KR LT LU LV MX NC NG NI NL NO NZ PA ' +
    'PF PT RO SE SV TR TZ UG UY VE XK ZM ZW'
  ).split(' '),
);

/** Countries whose first-order units are municipalities. */
const MUNICIPAL_ADMIN1 = new Set(['LV', 'MK', 'MT', 'SI']);

/** Countries whose second-order units in GeoNames are neighbourhoods or census areas without a government. */
const WITHOUT_ADMIN2_GOVERNMENT = new Set(['JM', 'KW', 'LC', 'PR']);

/** Countries that call their first-order units provinces. */
const PROVINCIAL_ADMIN1 = new Set(
  'AR CA CN CR CU DO DZ EC ID IR KH LA LK MZ NL PA PG PK RW SA TH TR VN ZA ZM ZW'.split(' '),
);

/** Whether a GeoNames feature must not be offered in a search. */
export function isHidden(featureCode: string | null): boolean {
  return featureCode !== null && HIDDEN_FEATURES.has(featureCode);
}

/** Whether a unit has a government that could sign. Japan's second-order "-gun" are only groups of municipalities. */
export function unitGoverns(country: string, level: 'admin1' | 'admin2', name: string): boolean {
  if (level === 'admin1') return true;
  return !WITHOUT_ADMIN2_GOVERNMENT.has(country) && !(country === 'JP' && /[- ]gun$/i.test(name));
}

/** What kind of government a settlement probably has; staff may correct it. Capitals count as cities. */
export function kindOfSettlement(featureCode: string | null, population: number): 'city' | 'town' | 'municipality' {
  if (population >= CITY_INHABITANTS || featureCode === 'PPLC' || featureCode === 'PPLA') return 'city';
  return population >= TOWN_INHABITANTS ? 'town' : 'municipality';
}

/** What kind of government an administrative unit has, by its level and its own name. */
export function kindOfUnit(
  country: string,
  level: 'admin1' | 'admin2',
  name: string,
): 'municipality' | 'metropolitan' | 'province' | 'region' {
  if (/\bdistrict municipality$/i.test(name)) return 'province';
  if (/^city of\b|\bborough of\b|\bmunicipality\b|\bmunicip[ií]o\b|\bkommune?\b|^gemeente\b/i.test(name))
    return 'municipality';
  if (level === 'admin2' && /metropolit/i.test(name)) return 'metropolitan';
  if (level === 'admin2') return MUNICIPAL_ADMIN2.has(country) ? 'municipality' : 'province';
  if (MUNICIPAL_ADMIN1.has(country)) return 'municipality';
  return PROVINCIAL_ADMIN1.has(country) ? 'province' : 'region';
}
