import type { EntityManager } from 'typeorm';
import type { ConsentBasis, ConsentPurpose, FreeConsent, FreeConsentAnswers } from '#domain/endorsement/consent.js';
import type { ValueChange } from './value-change.js';
import type { EndorsementDetails } from './read-endorsement.js';

/** One answer to one question of consent, as the registry keeps it. */
export interface ConsentAnswer {
  readonly purpose: ConsentPurpose;
  readonly granted: boolean;
  readonly textVersion: string;
  readonly language: string;
  readonly givenAt: Date;
  readonly basis: ConsentBasis;
  /** Which paper it stands on; null unless it is paper. */
  readonly basisText: string | null;
}

export interface ConsentAnswers {
  /** The latest answer to each question that was asked; none to one of which nobody knows that it was. */
  readonly present: readonly ConsentAnswer[];
  /** The answers that a later one has replaced, and those of which nobody knows who gave them. */
  readonly earlier: readonly ConsentAnswer[];
}

/** Every answer to the questions of consent, in the order in which they were recorded: an answer is replaced by a later one, never changed. */
export async function readConsents(manager: EntityManager, endorsementId: string): Promise<ConsentAnswers> {
  const rows = await manager.query<(ConsentAnswer & { isPresent: boolean })[]>(
    `SELECT purpose, granted, text_version AS "textVersion", language, given_at AS "givenAt", basis,
        basis_text AS "basisText",
        basis <> 'unknown' AND row_number() OVER (PARTITION BY purpose ORDER BY recorded_at DESC) = 1 AS "isPresent"
       FROM consent WHERE endorsement_id = $1 ORDER BY recorded_at, purpose`,
    [endorsementId],
  );
  const those = (wanted: boolean) =>
    rows.filter(({ isPresent }) => isPresent === wanted).map(({ isPresent: _isPresent, ...answer }) => answer);
  return { present: those(true), earlier: those(false) };
}

/** The present answers to the free questions. What nobody was asked, as on paper, is not given. */
export async function freeConsentsOf(
  manager: EntityManager,
  { id, publishSignatoryName }: Pick<EndorsementDetails, 'id' | 'publishSignatoryName'>,
): Promise<FreeConsentAnswers> {
  const { present } = await readConsents(manager, id);
  const news = present.find(({ purpose }) => purpose === 'news')?.granted ?? false;
  // The register shows the name by this column alone; an erasure clears it and adds no answer.
  return { publish_name: publishSignatoryName, news };
}

/**
 * How the history tells that an answer changed. It names nobody, so that an erasure leaves it: it shows later what was
 * agreed to, and until when.
 */
export function consentChange(purpose: FreeConsent, before: boolean, after: boolean): ValueChange {
  const word = (granted: boolean) => (granted ? 'yes' : 'no');
  return { field: `consent.${purpose}`, before: word(before), after: word(after) };
}
