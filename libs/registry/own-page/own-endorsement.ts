import type { EntityManager } from 'typeorm';
import type { AmendmentAction } from '#domain/endorsement/amendments.js';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import { inPactOrder, type Undertaking } from '#domain/pact/undertaking.js';
import { readEndorsement, type EndorsementDetails } from '../record/read-endorsement.js';
import { presentStanding, type PresentStanding, type StandingTerms } from '../record/present-standing.js';
import { documentsOf, type EvidenceDocument } from '../evidence/documents.js';
import type { Registry } from '../registry.js';
import { DECISION_MAILS } from '../proposals/decision-mails.js';
import type { Words } from '#domain/words.js';
import { waitingMatters, type WaitingMatter } from './waiting-matters.js';

/** One undertaking with its dates, also when it was withdrawn. */
export interface Commitment {
  readonly undertaking: Undertaking;
  readonly committedOn: string;
  readonly withdrawnOn: string | null;
}

/** One entry of the history as the contact may read it: no names of staff, no notes among colleagues. */
export interface OwnEvent {
  readonly action: EndorsementAction | AmendmentAction;
  readonly at: Date;
  readonly by: 'official' | 'staff' | 'registry';
  /** What the reason says to the contact; null without one. */
  readonly words: Words | null;
  /** What staff wrote to the contact, or the contact to staff; null when there is nothing. */
  readonly text: string | null;
}

/** An endorsement as its own contact sees it. */
export interface OwnEndorsement {
  readonly endorsement: EndorsementDetails;
  readonly commitments: readonly Commitment[];
  readonly documents: readonly EvidenceDocument[];
  /** Newest first. */
  readonly history: readonly OwnEvent[];
  /** Whether the public can see it now. */
  readonly isPublic: boolean;
}

/** An endorsement as its contact's overview tells it: also how it stands, and what waits. */
export interface OwnOverview extends OwnEndorsement {
  readonly standing: PresentStanding;
  readonly waits: readonly WaitingMatter[];
  /** When this was read. */
  readonly now: Date;
}

/** Decisions whose reason and words reach the contact. */
const TOLD: readonly string[] = [
  'refuse_undertaking',
  'refuse_erasure',
  ...Object.entries(DECISION_MAILS).flatMap(([action, mail]) => (mail ? [action] : [])),
];

/** What staff keep to themselves. */
const INTERNAL: readonly string[] = ['check', 'look_at_contact'];

/**
 * Reads an endorsement as its own contact may see it.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function readOwnEndorsement(registry: Registry, endorsementId: string): Promise<OwnEndorsement> {
  const { manager } = registry.dataSource;
  const [endorsement, commitments, documents, history, shown] = await Promise.all([
    readEndorsement(manager, endorsementId),
    commitmentsOf(manager, endorsementId),
    documentsOf(registry, endorsementId),
    ownHistory(manager, endorsementId),
    manager.query<object[]>('SELECT FROM public_signatory WHERE endorsement_id = $1', [endorsementId]),
  ]);
  return { endorsement, commitments, documents, history, isPublic: shown.length > 0 };
}

/**
 * As `readOwnEndorsement`, with what waits at it and until when.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function readOwnOverview(
  registry: Registry,
  endorsementId: string,
  terms: StandingTerms,
): Promise<OwnOverview> {
  const own = await readOwnEndorsement(registry, endorsementId);
  const standing = await presentStanding(registry.dataSource.manager, own.endorsement, terms);
  const waits = await waitingMatters(registry, own.endorsement, standing);
  return { ...own, standing, waits, now: registry.clock.now() };
}

/** Every undertaking that an endorsement has or had, in the pact's order. */
export async function commitmentsOf(manager: EntityManager, endorsementId: string): Promise<Commitment[]> {
  const found = await manager.query<Commitment[]>(
    `SELECT undertaking, committed_on::text AS "committedOn", withdrawn_on::text AS "withdrawnOn"
       FROM endorsement_undertaking WHERE endorsement_id = $1 ORDER BY committed_on`,
    [endorsementId],
  );
  const order = inPactOrder(found.map(({ undertaking }) => undertaking));
  return found.sort((one, other) => order.indexOf(one.undertaking) - order.indexOf(other.undertaking));
}

function ownHistory(manager: EntityManager, endorsementId: string): Promise<OwnEvent[]> {
  return manager.query<OwnEvent[]>(
    `SELECT h.action, h.at, h.actor_kind AS by,
        CASE WHEN told THEN r.words END AS words,
        coalesce(nullif(CASE WHEN told THEN h.reason_text END, ''),
          (SELECT v.after FROM endorsement_history_value v WHERE v.history_id = h.id AND v.field = 'words')) AS text
       FROM endorsement_history h LEFT JOIN reason r ON r.id = h.reason_id
       CROSS JOIN LATERAL (SELECT h.action = ANY($2) OR h.actor_kind = 'official' AS told) AS who
      WHERE h.endorsement_id = $1 AND NOT h.action = ANY($3)
      ORDER BY h.version DESC`,
    [endorsementId, TOLD, INTERNAL],
  );
}
