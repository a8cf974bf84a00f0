/** Rows that a release before this one wrote, and that have yet to be filled: see docs/operate/upgrade.md. */
export interface Backfill {
  readonly name: string;
  /**
   * Fills at most `$1` rows that are not filled yet, and none once all are. It locks them with FOR UPDATE SKIP LOCKED,
   * so that nobody waits for it and several workers may run it at once.
   */
  readonly statement: string;
}

/** The one list of what is being filled; an entry leaves it in the release that drops what it was filled from. */
export const BACKFILLS: readonly Backfill[] = [];
