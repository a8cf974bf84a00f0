import type { EntityManager } from 'typeorm';
import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import type { EndorsementSubject } from '#jobs/job.js';
import type { JobContract } from '#jobs/job.js';
import { inTransaction } from '#platform/transaction.js';
import type { EndorsementDetails } from '../record/read-endorsement.js';
import { changeStatus, OFFICIAL, type StatusChange } from '../record/change-status.js';
import { enqueue } from '../outbox/enqueue.js';
import type { Registry } from '../registry.js';
import { asSeen } from '../record/seen-endorsement.js';

/** Which endorsement its contact acts on, and in which version they saw it. */
export interface OwnSeen {
  readonly endorsementId: string;
  readonly version: number;
}

/** What the contact does, and the mail that says that it has arrived. */
export interface OwnChange extends Pick<StatusChange, 'reason' | 'fields' | 'changes'> {
  readonly action: EndorsementAction;
  readonly mail: JobContract<EndorsementSubject>;
}

/**
 * Changes the state of an endorsement by its contact's own act: row, history and mail in one transaction.
 *
 * @param prepare checks and writes what belongs to it, and says what is changed
 * @throws {DomainError} `endorsement.decided-meanwhile`, `endorsement.action-not-allowed`, and what `prepare` throws
 */
export async function changeByContact(
  registry: Registry,
  seen: OwnSeen,
  prepare: (manager: EntityManager, endorsement: EndorsementDetails, at: Date) => OwnChange | Promise<OwnChange>,
): Promise<void> {
  await inTransaction(registry.dataSource, async (manager) => {
    const endorsement = await asSeen(manager, seen);
    const at = registry.clock.now();
    const { mail, ...change } = await prepare(manager, endorsement, at);
    await changeStatus(manager, endorsement, { ...change, actor: OFFICIAL, at });
    await enqueue(manager, mail, { endorsementId: endorsement.id });
  });
}

/** The contact's own words as the history keeps them: an erasure empties them. */
export function ownWords(text: string): OwnChange['changes'] {
  return text === '' ? [] : [{ field: 'words', before: null, after: text, personal: true }];
}
