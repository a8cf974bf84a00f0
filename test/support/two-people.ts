import { DomainError } from '#domain/domain-error.js';
import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import type { Registry } from '#registry/registry.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import type { Reason } from '#registry/proposals/reasons.js';
import { confirmDecision, proposeDecision } from '#registry/review/second-person.js';
import { verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { takeDecision } from '#registry/review/take-decision.js';
import type { Seen } from './endorsements.js';

interface By {
  readonly id: string;
}

/** A reason of every purpose, with words of its own. */
export const OTHER: Reason = { code: 'other', text: 'Decided in a test.' };

/** The endorsement as it is now, as whoever acts on it has to have seen it. */
export async function seenNow(registry: Registry, endorsementId: string, { id: staffId }: By): Promise<Seen> {
  const { version } = await readEndorsement(registry.dataSource.manager, endorsementId);
  return { endorsementId, version, staffId };
}

/** A second person confirms what waits for one. */
export async function secondConfirms(registry: Registry, endorsementId: string, { id }: By): Promise<void> {
  const proposal = await openProposalOf(registry.dataSource.manager, endorsementId);
  if (!proposal) throw new Error('Nothing waits for a second person.');
  await confirmDecision(registry, proposal.id, id);
}

/** The first proposes what takes two people, and the second confirms it. */
export async function bothDecide(
  registry: Registry,
  [first, second]: readonly [By, By],
  endorsementId: string,
  action: ProposedAction & StaffDecision,
  reason: Reason = OTHER,
): Promise<void> {
  await proposeDecision(registry, await seenNow(registry, endorsementId, first), action, reason);
  await secondConfirms(registry, endorsementId, second);
}

/** Decides as staff would: alone where the rule lets one person, else with a colleague. */
export async function staffDecide(
  registry: Registry,
  people: readonly [By, By],
  endorsementId: string,
  action: StaffDecision,
  reason: Reason = OTHER,
): Promise<void> {
  try {
    await takeDecision(registry, await seenNow(registry, endorsementId, people[0]), action, reason);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'endorsement.second-person-needed') throw error;
    await bothDecide(registry, people, endorsementId, action as ProposedAction & StaffDecision, reason);
  }
}

/** Verifies with nothing on the checklist, as two people may who say why. */
export async function bothVerifyUnchecked(
  registry: Registry,
  [first, second]: readonly [By, By],
  endorsementId: string,
): Promise<void> {
  await verifyEndorsement(registry, await seenNow(registry, endorsementId, first), 'Known to the regional office.');
  await secondConfirms(registry, endorsementId, second);
}
