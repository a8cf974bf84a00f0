import type { EntityManager } from 'typeorm';

/**
 * Every field whose values the history keeps, besides the lines of the checklist (`check.…`). A new one needs a line
 * here and its words in `case.field`; without them the timeline shows its bare name.
 */
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
  'undertaking',
  'undertakings',
  'words',
  'document',
  'proposedBy',
] as const;

/** One value before and after an event of the history, as it is shown to staff. */
export interface ValueChange {
  /** Name of the field, one of `HISTORY_FIELDS`. */
  readonly field: string;
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
