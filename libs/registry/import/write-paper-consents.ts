import type { EntityManager } from 'typeorm';
import { CONSENT_PURPOSES, type ConsentPurpose } from '#domain/endorsement/consent.js';
import type { PaperConsents } from './imported-endorsement.js';
import { purposeOf, type ImportedChange } from './imported-changes.js';

/** An endorsement with what its row says of consents. */
export interface AnsweredOnPaper {
  readonly id: string;
  readonly contactLanguage: string | null;
  readonly consents: PaperConsents | null;
}

/** Keeps what people answered on paper, with the paper and its day; of a row that says nothing, nothing is kept. */
export async function writePaperConsents(
  manager: EntityManager,
  rows: readonly AnsweredOnPaper[],
  recordedAt: Date,
): Promise<void> {
  const answers = rows.flatMap(({ id, contactLanguage, consents }) =>
    CONSENT_PURPOSES.flatMap((purpose) => {
      const granted = consents?.answers[purpose];
      if (!consents || granted === undefined) return [];
      return [{ id, purpose, granted, language: contactLanguage ?? 'en', basis: consents.basis, given: consents.date }];
    }),
  );
  await manager.query(
    `INSERT INTO consent (endorsement_id, purpose, granted, text_version, language, given_at, recorded_at, basis,
       basis_text)
     SELECT r.id, r.purpose, r.granted, 'paper', r.language, r.given::timestamp AT TIME ZONE 'UTC', $2, 'paper', r.basis
       FROM jsonb_to_recordset($1::jsonb)
         AS r (id uuid, purpose text, granted boolean, language text, basis text, given date)`,
    [JSON.stringify(answers), recordedAt],
  );
}

/** The questions whose answers these changes are about. */
export function answeredIn(changes: readonly ImportedChange[]): ConsentPurpose[] {
  return changes.flatMap(({ field }) => purposeOf(field) ?? []);
}

/** Puts the answer before the last one in its place again; where there was none, nobody was asked. */
export async function takeConsentsBack(
  manager: EntityManager,
  endorsementId: string,
  purposes: readonly ConsentPurpose[],
  recordedAt: Date,
): Promise<void> {
  await manager.query(
    `INSERT INTO consent (endorsement_id, purpose, granted, text_version, language, given_at, recorded_at, basis,
       basis_text)
     SELECT $1, p.purpose, coalesce(b.granted, false), coalesce(b.text_version, 'paper'), coalesce(b.language, 'en'),
       coalesce(b.given_at, $3::timestamptz), $3, coalesce(b.basis, 'unknown'), b.basis_text
       FROM unnest($2::text[]) AS p (purpose)
       LEFT JOIN LATERAL (SELECT * FROM consent c WHERE c.endorsement_id = $1 AND c.purpose = p.purpose
         ORDER BY c.recorded_at DESC OFFSET 1 LIMIT 1) b ON true`,
    [endorsementId, purposes, recordedAt],
  );
}
