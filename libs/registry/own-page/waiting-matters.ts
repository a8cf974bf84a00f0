import type { EntityManager } from 'typeorm';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { isOpenToObjection, objectionEnds, waitsForAcceptance } from './contact-change-rules.js';
import { ContactChangeEntity } from './contact-change.entity.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import type { PresentStanding } from '../record/present-standing.js';
import { pendingErasureOf } from '../privacy/erasure-requests.js';
import type { Registry } from '../registry.js';
import { undertakingChangesOf } from './undertaking-changes.js';

/** What waits at an endorsement, for whom, since when and until when; the contact is told each. */
export type WaitingMatter =
  /** Staff owe a decision; `mandate` when the mandate of an announcement was handed in. */
  | { readonly kind: 'decision' | 'mandate'; readonly since: Date; readonly until: Date }
  /** The contact owes an answer. */
  | { readonly kind: 'question'; readonly since: Date; readonly until: Date }
  /** The mandate of an announcement has to come. */
  | { readonly kind: 'announcement'; readonly since: Date; readonly until: Date }
  /** Staff look at an undertaking; nobody promised them a day. */
  | { readonly kind: 'undertaking'; readonly since: Date; readonly undertaking: Undertaking }
  /** Somebody has to accept to be the contact, or a new address has to be confirmed. */
  | { readonly kind: 'handOver' | 'newAddress'; readonly since: Date; readonly until: Date; readonly name: string }
  /** The contact changed, and whoever was it can still object. */
  | { readonly kind: 'objection'; readonly since: Date; readonly until: Date }
  /** Staff look at an objection. */
  | { readonly kind: 'objected'; readonly since: Date }
  /** Staff owe an answer, or have accepted and are about to erase. */
  | { readonly kind: 'erasure' | 'erasing'; readonly since: Date; readonly until: Date };

/** Everything that waits at an endorsement, what its state waits for first. */
export async function waitingMatters(
  registry: Registry,
  endorsement: EndorsementDetails,
  standing: PresentStanding,
): Promise<WaitingMatter[]> {
  const { manager } = registry.dataSource;
  const [undertakings, contact, erasure] = await Promise.all([
    undertakingChangesOf(manager, endorsement.id),
    contactMatters(manager, endorsement.id, registry.clock.now()),
    pendingErasureOf(manager, endorsement.id),
  ]);
  return [
    ...matterOfState(endorsement, standing),
    ...undertakings
      .filter(({ outcome }) => outcome === null)
      .map(({ undertaking, askedAt }) => ({ kind: 'undertaking', since: askedAt, undertaking }) as const),
    ...contact,
    ...(erasure
      ? [
          {
            kind: erasure.outcome === null ? 'erasure' : 'erasing',
            since: erasure.requestedAt,
            until: erasure.dueAt,
          } as const,
        ]
      : []),
  ];
}

/** What the state itself waits for: at most one thing. */
function matterOfState({ announcedAt }: EndorsementDetails, standing: PresentStanding): WaitingMatter[] {
  const { deadlines, withStaffSince, askedAt } = standing;
  if (deadlines.decision && withStaffSince) {
    const kind = announcedAt === null ? 'decision' : 'mandate';
    return [{ kind, since: withStaffSince, until: deadlines.decision }];
  }
  if (deadlines.answer && askedAt) return [{ kind: 'question', since: askedAt, until: deadlines.answer }];
  if (deadlines.mandate && announcedAt) {
    return [{ kind: 'announcement', since: announcedAt, until: deadlines.mandate }];
  }
  return [];
}

async function contactMatters(manager: EntityManager, endorsementId: string, now: Date): Promise<WaitingMatter[]> {
  const changes = await manager.find(ContactChangeEntity, {
    where: { endorsementId },
    order: { requestedAt: 'ASC' },
  });
  return changes.flatMap((change): WaitingMatter[] => {
    if (waitsForAcceptance(change, now)) {
      const { requestedAt: since, expiresAt: until, newName, newEmail } = change;
      return change.kind === 'hand_over'
        ? [{ kind: 'handOver', since, until, name: newName }]
        : [{ kind: 'newAddress', since, until, name: newEmail }];
    }
    // Of an old address that mail does not reach, nobody knows the link.
    if (change.outcome === 'accepted' && !change.oldUnreachable && isOpenToObjection(change, now)) {
      return [{ kind: 'objection', since: change.acceptedAt ?? change.requestedAt, until: objectionEnds(change) }];
    }
    const isFrozen = change.outcome === 'objected' && change.settledAt === null;
    return isFrozen ? [{ kind: 'objected', since: change.endedAt ?? change.requestedAt }] : [];
  });
}
