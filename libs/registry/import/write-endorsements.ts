import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { decide } from '#domain/endorsement/decide.js';
import { endorsementReference } from '#domain/endorsement/reference.js';
import { describeLocalGovernment } from '../places/describe-local-government.js';
import { localGovernmentFromPlace } from '../places/local-government-from-place.js';
import type { JudgedRow } from './judge-rows.js';
import { writePaperConsents } from './write-paper-consents.js';

/** An endorsement as it is written: its row, its id and its local government. */
export type ImportedRow = Awaited<ReturnType<typeof withGovernment>>;

/** Gives each row its local government, which is made where there is none: once, however many rows name it. */
export async function withGovernments(manager: EntityManager, rows: readonly JudgedRow[]): Promise<ImportedRow[]> {
  const made = new Map<string, string>();
  const done: ImportedRow[] = [];
  for (const row of rows) {
    const key = row.governmentKey ?? '';
    const one = await withGovernment(manager, row, made.get(key));
    made.set(key, one.governmentId);
    done.push(one);
  }
  return done;
}

async function withGovernment(manager: EntityManager, { line, row, match }: JudgedRow, made?: string) {
  if (!row || !match) throw new Error('A row to bring in has no local government.');
  const governmentId =
    match.governmentId ??
    made ??
    (match.type === 'place'
      ? await localGovernmentFromPlace(manager, match.placeId)
      : await describeLocalGovernment(manager, {
          ...row,
          kind: row.kind ?? 'municipality',
          regionName: row.region,
          officialWebsite: row.website,
        })
    ).id;
  return { ...row, line, id: randomUUID(), reference: endorsementReference(randomBytes(8)), governmentId };
}

/** Writes many endorsements with all that belongs to them, and their first entry of the history. No mail is sent. */
export async function writeEndorsements(
  manager: EntityManager,
  made: readonly ImportedRow[],
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
       r->>'pactTextHash', r->>'mandateKind', (r->>'mandateDate')::date, r->>'mandateReference', r->>'website',
       coalesce((r #>> '{consents,answers,publish_name}')::boolean, false),
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
  await writePaperConsents(manager, made, now);
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
