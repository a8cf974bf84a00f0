import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { decide } from '#domain/endorsement/decide.js';
import { endorsementReference } from '#domain/endorsement/reference.js';
import { inTransaction } from '#platform/transaction.js';
import { describeLocalGovernment } from '../local-governments/describe-local-government.js';
import { localGovernmentFromPlace } from '../local-governments/local-government-from-place.js';
import type { Registry } from '../registry.js';
import { lockImport, moveImport } from './import-batch.js';
import type { ImportKnowledge } from './imported-endorsement.js';
import { judgeRows, type JudgedRow, type StoredRow } from './judge-rows.js';

const CHUNK = 500;
/** Held by every chunk: two batches with the same rows must see one another. */
const ONE_AT_A_TIME = 7_406_110;

/**
 * Makes endorsements of a batch's new rows. Each row is judged anew: what is no longer new is skipped. Each chunk is a
 * transaction of its own: a worker that dies loses one, and nothing is made twice. No mail is sent.
 */
export async function applyImportRows(registry: Registry, batchId: string, knowledge: ImportKnowledge): Promise<void> {
  while (await inTransaction(registry.dataSource, (manager) => applyChunk(manager, registry, batchId, knowledge)));
}

async function applyChunk(
  manager: EntityManager,
  registry: Registry,
  batchId: string,
  knowledge: ImportKnowledge,
): Promise<boolean> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_AT_A_TIME]);
  const batch = await lockImport(manager, batchId, 'applying');
  if (!batch) return false;
  const rows = await manager.query<StoredRow[]>(
    `SELECT line, cells, faults FROM import_row
      WHERE batch_id = $1 AND outcome = 'new' AND result IS NULL ORDER BY line LIMIT ${CHUNK}`,
    [batchId],
  );
  if (rows.length === 0) {
    await moveImport(manager, batchId, 'applied');
    return false;
  }
  const now = registry.clock.now();
  const judged = await judgeRows(manager, batchId, rows, now.toISOString().slice(0, 10), knowledge);
  const made = [];
  for (const one of judged) if (one.outcome === 'new') made.push(await withGovernment(manager, one));
  await writeEndorsements(manager, made, now, batch.appliedBy ?? batch.createdBy);
  await manager.query(
    `UPDATE import_row r SET result = CASE WHEN v.id IS NULL THEN 'skipped' ELSE 'created' END, endorsement_id = v.id
     FROM unnest($2::int[]) AS l (line)
     LEFT JOIN jsonb_to_recordset($3::jsonb) AS v (line int, id uuid) ON v.line = l.line
     WHERE r.batch_id = $1 AND r.line = l.line`,
    [batchId, rows.map(({ line }) => line), JSON.stringify(made)],
  );
  return true;
}

async function withGovernment(manager: EntityManager, { line, row, match }: JudgedRow) {
  if (!row || !match) throw new Error('A new row has no local government.');
  const governmentId =
    match.governmentId ??
    (match.type === 'place'
      ? await localGovernmentFromPlace(manager, match.placeId)
      : await describeLocalGovernment(manager, { ...row, regionName: row.region, officialWebsite: row.website })
    ).id;
  return { ...row, line, id: randomUUID(), reference: endorsementReference(randomBytes(8)), governmentId };
}

async function writeEndorsements(
  manager: EntityManager,
  made: readonly { readonly id: string }[],
  now: Date,
  staffId: string,
): Promise<void> {
  const { to } = decide('draft', 'import', 'staff');
  const json = JSON.stringify(made);
  const from = `FROM jsonb_array_elements($1::jsonb) AS r`;
  await manager.query(
    `INSERT INTO endorsement (id, reference, status, local_government_id, pact_version, pact_language, pact_text_hash,
       mandate_kind, mandate_date, mandate_reference, claimed_website, publish_signatory_name, origin, signed_on,
       submitted_at)
     SELECT (r->>'id')::uuid, r->>'reference', $2, (r->>'governmentId')::uuid, r->>'pactVersion', 'en',
       r->>'pactTextHash', r->>'mandateKind', (r->>'mandateDate')::date, r->>'mandateReference', r->>'website', false,
       'import', (r->>'signedOn')::date, $3::timestamptz ${from}`,
    [json, to, now],
  );
  await manager.query(
    `INSERT INTO endorsement_undertaking (endorsement_id, undertaking, committed_on)
     SELECT (r->>'id')::uuid, jsonb_array_elements_text(r->'undertakings'), (r->>'signedOn')::date ${from}`,
    [json],
  );
  await manager.query(
    `INSERT INTO endorsement_people (endorsement_id, signatory_name, signatory_office, contact_name, contact_role,
       contact_email, contact_language)
     SELECT (r->>'id')::uuid, r->>'signatoryName', r->>'signatoryOffice', r->>'contactName', r->>'contactRole',
       r->>'contactEmail', coalesce(r->>'contactLanguage', 'en') ${from}`,
    [json],
  );
  await manager.query(
    `INSERT INTO consent (endorsement_id, purpose, granted, text_version, language, given_at)
     SELECT (r->>'id')::uuid, c.purpose, c.granted, 'paper', coalesce(r->>'contactLanguage', 'en'), $2 ${from},
       (VALUES ('process_contact', true), ('publish_endorsement', true), ('publish_name', false), ('news', false))
         AS c (purpose, granted)`,
    [json, now],
  );
  await manager.query(
    `INSERT INTO endorsement_external_id (endorsement_id, external_id)
     SELECT (r->>'id')::uuid, r->>'externalId' ${from} WHERE r->>'externalId' IS NOT NULL`,
    [json],
  );
  await manager.query(
    `INSERT INTO endorsement_history (endorsement_id, version, action, from_status, to_status, actor_kind, actor_id, at)
     SELECT (r->>'id')::uuid, 1, 'import', 'draft', $2, 'staff', $3, $4::timestamptz ${from}`,
    [json, to, staffId, now],
  );
}
