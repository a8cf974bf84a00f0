import { expect } from 'vitest';
import type { Registry } from '#registry/registry.js';

/** The state to which an endorsement's history leads; each entry must begin where the one before ended. */
export async function replayedState({ dataSource }: Registry, endorsementId: string): Promise<string> {
  const events = await dataSource.query<{ from: string; to: string }[]>(
    `SELECT from_status AS "from", to_status AS "to" FROM endorsement_history WHERE endorsement_id = $1 ORDER BY version`,
    [endorsementId],
  );
  return events.reduce((state, { from, to }) => {
    expect(from).toBe(state);
    return to;
  }, 'draft');
}
