/** A local government that the registry knows by its own id. Reloading the gazetteer never edits one. */
export interface LocalGovernment {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly slug: string;
  readonly country: string;
  readonly regionName: string | null;
  readonly provinceName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly populationSource: string | null;
  readonly populationYear: number | null;
  readonly placeId: string | null;
  readonly origin: 'gazetteer' | 'described';
  readonly officialWebsite: string | null;
}

/** The columns of `local_government` (as `g`) under the names of {@link LocalGovernment}. */
export const LOCAL_GOVERNMENT_COLUMNS = `g.id, g.kind, g.name, g.slug, g.country, g.region_name AS "regionName",
  g.province_name AS "provinceName", g.latitude, g.longitude, g.population,
  g.population_source AS "populationSource", g.population_year AS "populationYear", g.place_id AS "placeId",
  g.origin, g.official_website AS "officialWebsite"`;
