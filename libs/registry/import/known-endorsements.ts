import type { EntityManager } from 'typeorm';
import type { ConsentBasis, ConsentPurpose } from '#domain/endorsement/consent.js';
import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import type { Publicity } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { distanceKmSql, NEAR_KM, SIMILAR } from '../places/great-circle.js';
import type { ImportedEndorsement } from './imported-endorsement.js';

/** An answer that stands. */
export interface KnownConsent {
  readonly granted: boolean;
  readonly basis: ConsentBasis;
  /** Calendar date, `YYYY-MM-DD`. */
  readonly givenOn: string;
}

/** What an endorsement says now, as far as a row can say otherwise. */
export interface KnownEndorsement extends Publicity {
  readonly id: string;
  readonly status: EndorsementStatus;
  readonly version: number;
  readonly origin: 'form' | 'import';
  readonly localGovernmentId: string;
  readonly undertakings: readonly Undertaking[];
  readonly mandateKind: string;
  readonly mandateDate: string;
  readonly mandateReference: string | null;
  readonly claimedWebsite: string | null;
  readonly signedOn: string;
  readonly signatoryName: string;
  readonly signatoryOffice: string;
  readonly contactName: string;
  readonly contactRole: string;
  readonly contactEmail: string;
  readonly contactLanguage: string;
  /** What was answered last to each question of consent, where anybody was asked. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, KnownConsent>>>;
  /** Its people were erased: a row must not bring them back. */
  readonly isErased: boolean;
}

const SELECT_KNOWN = `SELECT e.id, e.status, e.version, e.origin, e.local_government_id AS "localGovernmentId",
  ARRAY(SELECT u.undertaking FROM endorsement_undertaking u
    WHERE u.endorsement_id = e.id AND u.withdrawn_on IS NULL) AS undertakings,
  e.mandate_kind AS "mandateKind", e.mandate_date::text AS "mandateDate", e.mandate_reference AS "mandateReference",
  e.claimed_website AS "claimedWebsite", e.signed_on::text AS "signedOn", p.signatory_name AS "signatoryName",
  p.signatory_office AS "signatoryOffice", p.contact_name AS "contactName", p.contact_role AS "contactRole",
  p.contact_email AS "contactEmail", p.contact_language AS "contactLanguage",
  (SELECT coalesce(json_object_agg(c.purpose, json_build_object('granted', c.granted, 'basis', c.basis,
      'givenOn', to_char(c.given_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))), '{}')
    FROM (SELECT DISTINCT ON (purpose) * FROM consent WHERE endorsement_id = e.id ORDER BY purpose, recorded_at DESC) c
    WHERE c.basis <> 'unknown') AS consents,
  p.anonymised_at IS NOT NULL AS "isErased",
  e.announced_at AS "announcedAt", e.verified_at AS "verifiedAt", e.published_at AS "publishedAt"
  FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id`;

/** Reads one endorsement as a row is compared with it. */
export async function knownEndorsement(manager: EntityManager, id: string): Promise<KnownEndorsement | undefined> {
  const [known] = await manager.query<KnownEndorsement[]>(`${SELECT_KNOWN} WHERE e.id = $1`, [id]);
  return known;
}

/** What the registry has that a row may mean. */
export interface Known {
  /** The very endorsement that the row is: by its external id, else by local government and day of signature. */
  readonly same: KnownEndorsement | undefined;
  /** Another endorsement of the same local government. */
  readonly otherId: string | undefined;
}

interface Asked {
  readonly row: ImportedEndorsement;
  readonly governmentId: string | null;
}

/**
 * Finds what the registry has of many rows, in three queries.
 *
 * @param exceptBatch endorsements that this batch made are no "others"
 */
export async function findKnown(
  manager: EntityManager,
  asked: readonly Asked[],
  exceptBatch: string,
): Promise<Known[]> {
  const json = JSON.stringify(
    asked.map(({ row, governmentId }, index) => ({
      row: index,
      external: row.externalId,
      government: governmentId,
      signed: row.signedOn,
    })),
  );
  const found = await manager.query<{ row: number; id: string; rank: number }[]>(
    `SELECT a.row, e.id, e.origin, 1 AS rank
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, external text)
     JOIN endorsement_external_id x ON x.external_id = a.external
     JOIN endorsement e ON e.id = x.endorsement_id AND e.status <> 'void'
     UNION ALL
     SELECT a.row, e.id, e.origin, 2
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, external text, government uuid, signed date)
     JOIN endorsement e ON e.local_government_id = a.government AND e.signed_on = a.signed AND e.status <> 'void'
     LEFT JOIN endorsement_external_id x ON x.endorsement_id = e.id
     WHERE a.external IS NULL OR x.external_id IS NULL
     UNION ALL
     SELECT a.row, e.id, e.origin, 3
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, government uuid)
     JOIN endorsement e ON e.local_government_id = a.government AND e.status NOT IN ('void', 'awaiting_confirmation')
     WHERE NOT EXISTS (SELECT FROM import_row r WHERE r.batch_id = $2 AND r.endorsement_id = e.id AND r.result = 'created')
     ORDER BY row, rank, origin DESC, id`,
    [json, exceptBatch],
  );
  const ids = [...new Set(found.filter(({ rank }) => rank < 3).map(({ id }) => id))];
  const known = await manager.query<KnownEndorsement[]>(`${SELECT_KNOWN} WHERE e.id = ANY($1)`, [ids]);
  const byId = new Map(known.map((one) => [one.id, one]));
  const byRow = Map.groupBy(found, ({ row }) => row);
  return asked.map((_one, index) => {
    const own = byRow.get(index) ?? [];
    const same = own.find(({ rank }) => rank < 3);
    return { same: same && byId.get(same.id), otherId: own.find(({ rank }) => rank === 3)?.id };
  });
}

const DISTANCE = distanceKmSql(
  { latitude: 'g.latitude', longitude: 'g.longitude' },
  { latitude: 'p.latitude', longitude: 'p.longitude' },
);

/**
 * Endorsements of local governments with a similar name in the same country and nearby, for rows whose own local
 * government has none.
 *
 * @returns one id for each row, or nothing
 */
export async function findSimilar(
  manager: EntityManager,
  asked: readonly { readonly country: string; readonly name: string; readonly placeId: string | null }[],
): Promise<(string | undefined)[]> {
  await manager.query(`SELECT set_config('pg_trgm.similarity_threshold', $1, true)`, [String(SIMILAR)]);
  const found = await manager.query<{ row: number; id: string }[]>(
    `SELECT DISTINCT ON (a.row) a.row, e.id
     FROM jsonb_to_recordset($1::jsonb) AS a (row int, country text, name text, place text)
     LEFT JOIN place p ON p.id = a.place
     JOIN local_government g ON lower(g.name) % lower(a.name) AND g.country = a.country::char(2)
       AND g.place_id IS DISTINCT FROM coalesce(a.place, '')
     JOIN endorsement e ON e.local_government_id = g.id AND e.status NOT IN ('void', 'awaiting_confirmation')
     WHERE p.latitude IS NULL OR g.latitude IS NULL OR ${DISTANCE} <= $2
     ORDER BY a.row, similarity(lower(g.name), lower(a.name)) DESC, e.id`,
    [JSON.stringify(asked.map(({ placeId, ...one }, row) => ({ ...one, row, place: placeId }))), NEAR_KM],
  );
  const byRow = new Map(found.map(({ row, id }) => [row, id]));
  return asked.map((_one, index) => byRow.get(index));
}
