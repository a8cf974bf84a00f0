import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';

/** A succession as staff enter it; a merger into nobody until it is said otherwise. */
export function succession(changes: Partial<SuccessionOrder>): SuccessionOrder {
  return {
    kind: 'merged_into',
    tookEffectOn: '2026-01-01',
    source: 'Decree 12 of 2025',
    newName: null,
    successors: [],
    ...changes,
  };
}

export function renaming(newName: string): SuccessionOrder {
  return succession({ kind: 'renamed', newName });
}

/** The local government of an endorsement, chosen as a successor. */
export function chosen({ localGovernment: { id } }: EndorsementDetails): `government:${string}` {
  return `government:${id}`;
}
