import type { Client } from 'pg';
import type { MergedPlace } from './merged-place.js';

/** Rows in one INSERT: more gain nothing, fewer cost round trips. */
const BATCH = 10_000;

/** Temporary tables of the load's own connection: unlogged, and gone with the transaction whatever happens. */
const CREATE_STAGING = `
  CREATE TEMPORARY TABLE staged_place (LIKE place) ON COMMIT DROP;
  CREATE TEMPORARY TABLE staged_place_name (LIKE place_name) ON COMMIT DROP`;

const STAGE_PLACES = `
  INSERT INTO staged_place (id, kind, name, country, region_name, province_name, latitude, longitude, population,
    population_source, population_year, feature_code, source)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[],
    $8::float8[], $9::int[], $10::text[], $11::int[], $12::text[], $13::text[])`;

const STAGE_NAMES = `
  INSERT INTO staged_place_name (place_id, name, normalised, script, is_primary, prominence, country)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bool[], $6::int[], $7::text[])`;

type Cell = string | number | boolean | null;

/** Collects merged places and sends them to the staging tables in large batches. */
export class Staging {
  private readonly seen = new Set<string>();
  private readonly places = new Columns(13);
  private readonly names = new Columns(7);

  private constructor(private readonly client: Client) {}

  /** Makes the staging tables; the client must be in a transaction. */
  static async create(client: Client): Promise<Staging> {
    await client.query(CREATE_STAGING);
    return new Staging(client);
  }

  /** Places taken so far; one that comes twice counts once. */
  get size(): number {
    return this.seen.size;
  }

  async add(places: Iterable<MergedPlace>): Promise<void> {
    for (const place of places) {
      if (this.seen.has(place.id)) continue;
      this.seen.add(place.id);
      this.places.add(placeCells(place));
      place.names.forEach((name, index) => {
        const isPrimary = index === 0;
        const prominence =
          isPrimary || name.script !== place.names[0]?.script ? place.prominence : alias(place.prominence);
        this.names.add([place.id, name.name, name.normalised, name.script, isPrimary, prominence, place.country]);
      });
      if (this.places.length >= BATCH || this.names.length >= BATCH) await this.flush();
    }
  }

  /** Sends what is still held. */
  async flush(): Promise<void> {
    if (this.places.length > 0) await this.client.query(STAGE_PLACES, this.places.take());
    if (this.names.length > 0) await this.client.query(STAGE_NAMES, this.names.take());
  }
}

/**
 * Another name in the script of the primary one counts less: who types "sa" rather means Santiago than Shanghai, which
 * is Sangay in Somali, but who types "bomb" still means Mumbai.
 */
function alias(prominence: number): number {
  return Math.floor(prominence / 8);
}

/** The values of one row in the order of STAGE_PLACES. */
function placeCells(place: MergedPlace): Cell[] {
  return [
    place.id,
    place.kind,
    place.name,
    place.country,
    place.regionName,
    place.provinceName,
    place.latitude,
    place.longitude,
    place.population,
    place.populationSource,
    place.populationYear,
    place.featureCode,
    place.source,
  ];
}

/** Rows turned into columns, the form in which `unnest` takes them. */
class Columns {
  private columns: Cell[][];

  constructor(private readonly count: number) {
    this.columns = this.empty();
  }

  get length(): number {
    return this.columns[0]?.length ?? 0;
  }

  add(cells: readonly Cell[]): void {
    cells.forEach((cell, index) => this.columns[index]?.push(cell));
  }

  take(): Cell[][] {
    const taken = this.columns;
    this.columns = this.empty();
    return taken;
  }

  private empty(): Cell[][] {
    return Array.from({ length: this.count }, () => []);
  }
}
