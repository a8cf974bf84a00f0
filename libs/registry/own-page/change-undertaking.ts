import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';
import type { Mandate } from '#domain/endorsement/mandate.js';
import { isOrWasPublished } from '#domain/endorsement/public-standing.js';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { undertakingAddedMail, undertakingProposedMail, undertakingWithdrawnMail } from '#jobs/change-jobs.js';
import { inTransaction } from '#platform/transaction.js';
import { amend } from '../record/amend.js';
import { OFFICIAL } from '../record/change-status.js';
import type { ValueChange } from '../record/value-change.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen, type SeenEndorsement } from '../record/seen-endorsement.js';
import type { UndertakingChange } from './undertaking-changes.js';
import { mandateValues, writeAddition, writeWithdrawal } from './write-undertaking.js';

/** The endorsement of whoever acts, in the version that they saw. */
export type OwnEndorsementSeen = Pick<SeenEndorsement, 'endorsementId' | 'version'>;

export interface WantedChange {
  readonly undertaking: Undertaking;
  /** The decision on which the change rests. */
  readonly mandate: Mandate;
}

/**
 * Adds an undertaking. What the public has seen is reviewed first: then it is a proposal that staff accept or refuse.
 *
 * @returns whether it holds at once, or waits for staff
 * @throws {DomainError} `undertaking.already-committed`, `undertaking.already-proposed`,
 *   `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`
 */
export function addUndertaking(
  registry: Registry,
  seen: OwnEndorsementSeen,
  { undertaking, mandate }: WantedChange,
): Promise<'added' | 'proposed'> {
  return inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    if (endorsement.undertakings.includes(undertaking)) throw new DomainError('undertaking.already-committed');
    const at = registry.clock.now();
    const change = { endorsementId: endorsement.id, kind: 'add', undertaking, mandate, askedAt: at } as const;
    if (!isOrWasPublished(endorsement)) {
      await writeAddition(manager, endorsement, { undertaking, mandate, actor: OFFICIAL, at, from: at });
      const undertakingChangeId = await writeChange(manager, { ...change, outcome: 'done' });
      await takeDocuments(manager, endorsement.id, undertakingChangeId);
      await enqueue(manager, undertakingAddedMail, { endorsementId: endorsement.id, undertakingChangeId });
      return 'added';
    }
    await refuseSecondProposal(manager, endorsement.id, undertaking);
    const changes: ValueChange[] = [
      { field: 'undertaking', before: null, after: undertaking },
      ...mandateValues(mandate),
    ];
    await amend(manager, endorsement, { action: 'propose_undertaking', actor: OFFICIAL, at, changes });
    const undertakingChangeId = await writeChange(manager, { ...change, outcome: null });
    await takeDocuments(manager, endorsement.id, undertakingChangeId);
    await enqueue(manager, undertakingProposedMail, { endorsementId: endorsement.id, undertakingChangeId });
    return 'proposed';
  });
}

/**
 * Withdraws an undertaking at once. The last one stays: without any, the endorsement itself is to be withdrawn.
 *
 * @throws {DomainError} `undertaking.not-committed`, `undertaking.last`, `endorsement.decided-meanwhile`,
 *   `endorsement.action-not-allowed`
 */
export async function withdrawUndertaking(
  registry: Registry,
  seen: OwnEndorsementSeen,
  { undertaking, mandate }: WantedChange,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    if (!endorsement.undertakings.includes(undertaking)) throw new DomainError('undertaking.not-committed');
    if (endorsement.undertakings.length === 1) throw new DomainError('undertaking.last');
    const at = registry.clock.now();
    await writeWithdrawal(manager, endorsement, { undertaking, mandate, actor: OFFICIAL, at });
    const undertakingChangeId = await writeChange(manager, {
      endorsementId: endorsement.id,
      kind: 'withdraw',
      undertaking,
      mandate,
      askedAt: at,
      outcome: 'done',
    });
    await enqueue(manager, undertakingWithdrawnMail, { endorsementId: endorsement.id, undertakingChangeId });
  });
}

async function refuseSecondProposal(manager: EntityManager, endorsementId: string, undertaking: Undertaking) {
  const open = await manager.query<object[]>(
    'SELECT FROM undertaking_change WHERE endorsement_id = $1 AND undertaking = $2 AND outcome IS NULL',
    [endorsementId, undertaking],
  );
  if (open.length > 0) throw new DomainError('undertaking.already-proposed');
}

/** What was sent for an undertaking and waits belongs to this one from now on. */
async function takeDocuments(manager: EntityManager, endorsementId: string, undertakingChangeId: string) {
  await manager.query(
    `UPDATE evidence_document SET undertaking_change_id = $2
      WHERE endorsement_id = $1 AND purpose = 'undertaking' AND undertaking_change_id IS NULL AND deleted_at IS NULL`,
    [endorsementId, undertakingChangeId],
  );
}

/** Keeps the change with its mandate; one that is done was decided by nobody but whoever asked. */
async function writeChange(
  manager: EntityManager,
  change: Omit<UndertakingChange, 'id' | 'reasonWords' | 'reasonText'>,
): Promise<string> {
  const id = randomUUID();
  const { endorsementId, kind, undertaking, mandate, askedAt, outcome } = change;
  await manager.query(
    `INSERT INTO undertaking_change (id, endorsement_id, kind, undertaking, mandate, asked_at, outcome, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, endorsementId, kind, undertaking, JSON.stringify(mandate), askedAt, outcome, outcome && askedAt],
  );
  return id;
}
