import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import { verificationNeedsSecondPerson, type VerificationCircumstances } from '#domain/endorsement/second-person.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { changeStatus, type StatusChange } from '../record/change-status.js';
import { unseenAddress } from '../own-page/contact-standing.js';
import { holdPlaceOf, supersede } from '../record/superseding.js';
import { importerOf } from '../import/importer-of.js';
import type { Registry } from '../registry.js';
import { assignCase } from './case-claims.js';
import { readAssurance } from '../proposals/checks.js';
import { actOfTwo, type DecisionExecutor } from '../proposals/decision-executor.js';
import { refusingSecondProposal, writeProposal } from '../proposals/write-proposal.js';
import { asSeen, refusingSecondStanding, staffChange, type SeenEndorsement } from '../record/seen-endorsement.js';
import { isPublicBeside, standingBeside, verificationBlockers } from './verification-blockers.js';

export type { SeenEndorsement } from '../record/seen-endorsement.js';

/** Takes a submitted endorsement into review, so that colleagues see that somebody is at it. */
export async function startReview(registry: Registry, seen: SeenEndorsement): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    await changeStatus(manager, endorsement, { ...staffChange(registry, seen), action: 'start_review' });
    await assignCase(manager, { ...seen, at: registry.clock.now() });
  });
}

/**
 * Verifies an endorsement, or proposes that to a second person where it takes two: see `verificationNeedsSecondPerson`.
 * It takes the place of one of the same local government that was not re-confirmed.
 *
 * @param withoutChecks why it is verified while nothing on its checklist is found right; null when that is not meant
 * @returns whether it is done; otherwise it is proposed
 * @throws {DomainError} `endorsement.blocked` with the blockers' types, `endorsement.decided-meanwhile`,
 *   `endorsement.unchecked`, `endorsement.already-listed`, `endorsement.action-not-allowed`, `proposal.already-open`
 */
export function verifyEndorsement(
  registry: Registry,
  seen: SeenEndorsement,
  withoutChecks: string | null = null,
): Promise<boolean> {
  const act = () =>
    inTransaction(registry.dataSource, async (manager) => {
      // Whether the place is free is asked while it is held: of two verified at once, the second sees the first.
      await holdPlaceOf(manager, [seen.endorsementId]);
      const endorsement = await asSeen(manager, seen);
      await refuseBlocked(manager, endorsement);
      const circumstances = await circumstancesOf(manager, endorsement, seen.staffId);
      if (circumstances.unchecked && withoutChecks === null) throw new DomainError('endorsement.unchecked');
      const text = circumstances.unchecked ? (withoutChecks ?? '') : '';
      if (verificationNeedsSecondPerson(endorsement, circumstances)) {
        await writeProposal(manager, registry, seen, { action: 'verify', reason: { code: '', text } });
        return false;
      }
      await writeVerification(manager, endorsement, staffChange(registry, seen));
      return true;
    });
  return refusingSecondStanding(() => refusingSecondProposal(act));
}

/** Verifies as one person proposed and another confirmed. */
export const executeVerification: DecisionExecutor = async (manager, confirmed) => {
  const { endorsement, proposal, decidedBy } = confirmed;
  await holdPlaceOf(manager, [endorsement.id]);
  await refuseBlocked(manager, endorsement);
  const { unchecked } = await circumstancesOf(manager, endorsement, decidedBy);
  const { text } = proposal.reason;
  if (unchecked && text === '') throw new DomainError('endorsement.unchecked');
  const reason = unchecked ? { reason: { code: 'without_checks', text } } : {};
  await writeVerification(manager, endorsement, { ...actOfTwo(confirmed), ...reason });
};

async function refuseBlocked(manager: EntityManager, endorsement: EndorsementDetails): Promise<void> {
  const found = await verificationBlockers(manager, endorsement);
  if (found.length > 0) throw new DomainError('endorsement.blocked', { blockers: found.map(({ type }) => type) });
}

/** What a verification by this person would rest on: for the rule, and for the page that says so beforehand. */
export async function circumstancesOf(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  staffId: string,
): Promise<VerificationCircumstances> {
  return {
    unchecked: (await readAssurance(manager, endorsement)).length === 0,
    importedBySamePerson: (await importerOf(manager, endorsement.id)).includes(staffId),
    contactSetBySamePerson: (await unseenAddress(manager, endorsement.id))?.setBy === staffId,
    supersedesPublic: await isPublicBeside(manager, endorsement),
  };
}

async function writeVerification(
  manager: EntityManager,
  endorsement: EndorsementDetails,
  change: Pick<StatusChange, 'actor' | 'at' | 'changes' | 'reason'>,
): Promise<void> {
  const { actor, at } = change;
  const standing = await standingBeside(manager, endorsement);
  if (standing) await supersede(manager, standing, endorsement, { actor, at });
  await changeStatus(manager, endorsement, { ...change, action: 'verify', fields: { verifiedAt: at } });
}
