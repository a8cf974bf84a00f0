import { isHiddenAnnouncement } from '#domain/endorsement/announcement-consent.js';
import type { Blocker } from '#domain/endorsement/blockers.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { duplicatesOfCase, type DuplicatesOfCase } from './duplicates/possible-duplicates.js';
import type { ContactChangeEntity } from '../own-page/contact-change.entity.js';
import { addressesByStaff, type AddressesByStaff } from '../own-page/contact-standing.js';
import { openObjections } from '../own-page/read-contact-change.js';
import { undertakingChangesOf, type UndertakingChange } from '../own-page/undertaking-changes.js';
import { suspensionOf, type Suspension } from './suspensions.js';
import { documentsOf, type EvidenceDocument } from '../evidence/documents.js';
import { importOf, type ImportOrigin } from '../import/import-rows.js';
import { readConsents, type ConsentAnswer } from '../record/read-consents.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import type { Registry } from '../registry.js';
import { successionsOf, type Succession } from '../successions/succession.js';
import { caseNotes, type CaseNote } from '../record/case-notes.js';
import { readChecks, type CheckMade } from '../proposals/checks.js';
import {
  isSupersedable,
  standingBeside,
  verificationBlockers,
  type StandingEndorsement,
} from './verification-blockers.js';
import { openProposalOf, type Proposal } from '../proposals/proposals.js';
import { possibleDecisions } from './possible-decisions.js';
import { timeline, type TimelineEvent } from './timeline.js';

/** Everything a reviewer sees of one endorsement. */
export interface CaseFile {
  readonly endorsement: EndorsementDetails;
  readonly blockers: readonly Blocker[];
  /** The endorsement of the same local government whose place it would take; undefined when there is none. */
  readonly supersedes: StandingEndorsement | undefined;
  /** The latest answer to each question of consent. */
  readonly consents: readonly ConsentAnswer[];
  /** Whether it is announced and not shown, because its consent was given in words that promised so. */
  readonly announcementHidden: boolean;
  readonly duplicates: DuplicatesOfCase;
  /** What became of the local government, and whom it succeeded. */
  readonly successions: readonly Succession[];
  /** What staff may decide now, besides verifying and rejecting. */
  readonly decisions: readonly StaffDecision[];
  readonly documents: readonly EvidenceDocument[];
  /** What staff checked. */
  readonly checks: readonly CheckMade[];
  /** The file that brought it in, when it was not signed in the form. */
  readonly broughtInBy: ImportOrigin | undefined;
  readonly notes: readonly CaseNote[];
  /** The decision that waits for a second person; null when none does. */
  readonly proposal: Proposal | null;
  /** Undertakings that the contact proposes and nobody has decided on. */
  readonly proposedUndertakings: readonly UndertakingChange[];
  /** Objections to a change of contact that nobody has looked at. */
  readonly objections: readonly ContactChangeEntity[];
  /** Null while it is not suspended. */
  readonly suspension: Suspension | null;
  /** Addresses of the contact that staff set, as far as they still matter. */
  readonly addresses: AddressesByStaff;
  readonly timeline: readonly TimelineEvent[];
}

/**
 * Opens the file of one endorsement.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function openCaseFile(registry: Registry, endorsementId: string): Promise<CaseFile> {
  const manager = registry.dataSource.manager;
  const endorsement = await readEndorsement(manager, endorsementId);
  const [
    found,
    standing,
    consents,
    duplicates,
    decisions,
    events,
    documents,
    checks,
    broughtInBy,
    notes,
    proposal,
    undertakings,
    objections,
    suspension,
    addresses,
    successions,
  ] = await Promise.all([
    verificationBlockers(manager, endorsement),
    standingBeside(manager, endorsement),
    readConsents(manager, endorsementId),
    duplicatesOfCase(manager, endorsementId),
    possibleDecisions(manager, endorsement),
    timeline(manager, endorsementId),
    documentsOf(registry, endorsementId),
    readChecks(manager, endorsementId),
    importOf(registry, endorsementId),
    caseNotes(manager, endorsementId),
    openProposalOf(manager, endorsementId),
    undertakingChangesOf(manager, endorsementId),
    openObjections(manager, endorsementId),
    suspensionOf(manager, endorsementId),
    addressesByStaff(registry, endorsementId),
    successionsOf(manager, endorsement.localGovernment.id),
  ]);
  return {
    endorsement,
    blockers: found,
    supersedes: standing && isSupersedable(standing) ? standing : undefined,
    consents: consents.present,
    announcementHidden: isHiddenAnnouncement(endorsement),
    duplicates,
    successions,
    decisions,
    proposedUndertakings: undertakings.filter(({ outcome }) => outcome === null),
    objections,
    suspension,
    addresses,
    timeline: events,
    documents,
    checks,
    broughtInBy,
    notes,
    proposal,
  };
}
