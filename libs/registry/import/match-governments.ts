import type { EntityManager } from 'typeorm';
import { normalisePlaceName } from '../places/normalise-place-name.js';
import { slugOf } from '../places/slug.js';
import type { ImportedEndorsement } from './imported-endorsement.js';
import { placesOfKind } from './places-of-kind.js';

/** Which local government a row means. */
export type GovernmentMatch =
  | { readonly type: 'place'; readonly placeId: string; readonly governmentId: string | null; readonly name: string }
  | { readonly type: 'described'; readonly governmentId: string | null; readonly name: string }
  | { readonly type: 'several' };

interface Candidate {
  readonly row: number;
  readonly placeId: string;
  readonly name: string;
  readonly kind: string;
  readonly isPrimary: boolean;
  readonly regionName: string | null;
  readonly provinceName: string | null;
  readonly governmentId: string | null;
}

interface Described {
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly regionName: string | null;
}

const normalised = (text: string | null): string => normalisePlaceName(text ?? '');

/** One text for one local government, whatever way it is written. */
export function governmentKey(row: ImportedEndorsement, match: GovernmentMatch): string {
  if (match.type === 'place') return `place:${match.placeId}`;
  return `described:${row.country}:${normalised(row.name)}:${normalised(row.region)}`;
}

/** Finds the local governments of many rows, in the gazetteer or among those described before, in two queries. */
export async function matchGovernments(
  manager: EntityManager,
  rows: readonly ImportedEndorsement[],
): Promise<GovernmentMatch[]> {
  const asked = rows.map(({ country, name }, row) => ({ row, country, name: normalised(name), slug: slugOf(name) }));
  const json = JSON.stringify(asked);
  const candidates = await manager.query<Candidate[]>(
    `SELECT a.row, p.id AS "placeId", p.name, p.kind, n.is_primary AS "isPrimary", p.region_name AS "regionName",
       p.province_name AS "provinceName", g.id AS "governmentId"
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, country text, name text)
     JOIN place_name n ON n.country = a.country::char(2) AND n.normalised = a.name
     JOIN place p ON p.id = n.place_id AND p.retired_at IS NULL
     LEFT JOIN local_government g ON g.place_id = p.id
     ORDER BY a.row, n.is_primary DESC, p.id`,
    [json],
  );
  const described = await manager.query<Described[]>(
    `SELECT a.row, g.id, g.name, g.region_name AS "regionName"
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, country text, slug text)
     JOIN local_government g ON g.country = a.country::char(2) AND g.slug = a.slug AND g.origin = 'described'
     ORDER BY a.row, g.created_at, g.id`,
    [json],
  );
  const candidatesOf = Map.groupBy(candidates, ({ row }) => row);
  const describedOf = Map.groupBy(described, ({ row }) => row);
  return rows.map((row, index) => matchOf(row, candidatesOf.get(index) ?? [], describedOf.get(index) ?? []));
}

function matchOf(
  row: ImportedEndorsement,
  candidates: readonly Candidate[],
  described: readonly Described[],
): GovernmentMatch {
  const region = normalised(row.region);
  const ofKind = placesOfKind(candidates, row.kind);
  const inRegion = ofKind.filter((one) => [one.regionName, one.provinceName].map(normalised).includes(region));
  // A region in another language than the gazetteer's fits nothing; a single place of that name is meant all the same.
  const fitting = region !== '' && inRegion.length > 0 ? inRegion : ofKind;
  const named = fitting.filter(({ isPrimary }) => isPrimary);
  const possible = named.length > 0 ? named : fitting;
  const [place] = possible;
  if (place && possible.length === 1) {
    return { type: 'place', placeId: place.placeId, governmentId: place.governmentId, name: place.name };
  }
  if (possible.length > 1 && (region === '' || inRegion.length > 0)) return { type: 'several' };
  const same = described.find(
    (one) => normalised(one.name) === normalised(row.name) && (normalised(one.regionName) === region || region === ''),
  );
  return { type: 'described', governmentId: same?.id ?? null, name: same?.name ?? row.name };
}
