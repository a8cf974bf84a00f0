/** Under which the register's own data may be used by anybody. UCLG decides; this is the proposal. */
export const DATA_LICENCE = {
  name: 'CC BY 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Whom to name, as the licences of the register and of its sources ask. */
export const DATA_ATTRIBUTION = [
  'United Cities and Local Governments (UCLG), registry of We Care. Pact for People, CC BY 4.0',
  'Place names, positions and populations: GeoNames (https://www.geonames.org/), CC BY 4.0',
] as const;
