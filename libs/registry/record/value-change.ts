import type { EntityManager } from 'typeorm';
import type { Check } from '#domain/endorsement/assurance.js';
import type { ConsentPurpose } from '#domain/endorsement/consent.js';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** The fields whose values the history keeps and that have words of their own, in `case.field`. */
export const HISTORY_FIELDS = [
  'mandate',
  'mandateKind',
  'mandateDate',
  'mandateReference',
  'mandateUrl',
  'claimedWebsite',
  'signedOn',
  'signatoryName',
  'signatoryOffice',
  'contactName',
  'contactRole',
  'contactEmail',
  'contactLanguage',
  'addressAsked',
  'oldAddress',
  'setBy',
  'contactDecision',
  'undertaking',
  'undertakings',
  'pactVersion',
  'words',
  'document',
  'documents',
  'proposedBy',
  'mergedInto',
  'mergedFrom',
  'supersededBy',
  'governmentName',
  'successors',
] as const;

/**
 * Every field whose values the history keeps; a check, a consent and an undertaking have their words in their own
 * lists.
 */
export type HistoryField =
  (typeof HISTORY_FIELDS)[number] | `check.${Check}` | `consent.${ConsentPurpose}` | `undertaking.${Undertaking}`;

/** One value before and after an event of the history, as it is shown to staff. */
export interface ValueChange {
  readonly field: HistoryField;
  readonly before: string | null;
  readonly after: string | null;
  /** Whether it is about a person: then an erasure empties both, and the entry stays. */
  readonly personal?: boolean;
}

/** Writes the values of one history entry. */
export async function writeValueChanges(
  manager: EntityManager,
  historyId: string,
  changes: readonly ValueChange[],
): Promise<void> {
  for (const { field, before, after, personal = false } of changes) {
    await manager.query(
      `INSERT INTO endorsement_history_value (history_id, field, before, after, personal) VALUES ($1, $2, $3, $4, $5)`,
      [historyId, field, before, after, personal],
    );
  }
}
