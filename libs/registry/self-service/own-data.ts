import { readConsents, type ConsentAnswer } from '../endorsements/read-consents.js';
import type { OutboxOutcome } from '../outbox/outbox.entity.js';
import type { Registry } from '../registry.js';
import { readOwnEndorsement, type OwnEndorsement } from './own-endorsement.js';

/** Everything that the registry holds about an endorsement and its people, for themselves to take away. */
export interface OwnData extends OwnEndorsement {
  readonly takenAt: Date;
  /** The latest answer to each question of consent. */
  readonly consents: readonly ConsentAnswer[];
  /** The answers before, oldest first. */
  readonly earlierConsents: readonly ConsentAnswer[];
  /** Values before and after each change, oldest first. */
  readonly changes: readonly OwnValueChange[];
  readonly mails: readonly OwnMail[];
}

export interface OwnValueChange {
  readonly at: Date;
  readonly action: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface OwnMail {
  readonly mail: string;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
  readonly outcome: OutboxOutcome | null;
}

/**
 * Reads everything held about an endorsement; what staff note among themselves is left out.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function readOwnData(registry: Registry, endorsementId: string): Promise<OwnData> {
  const { manager } = registry.dataSource;
  const [own, consents, changes, mails] = await Promise.all([
    readOwnEndorsement(registry, endorsementId),
    readConsents(manager, endorsementId),
    manager.query<OwnValueChange[]>(
      `SELECT h.at, h.action, v.field, v.before, v.after FROM endorsement_history h
         JOIN endorsement_history_value v ON v.history_id = h.id
        WHERE h.endorsement_id = $1 AND h.action <> 'check' ORDER BY h.version, v.id`,
      [endorsementId],
    ),
    manager.query<OwnMail[]>(
      `SELECT job AS mail, created_at AS "askedAt", done_at AS "doneAt", outcome FROM outbox
        WHERE subject ->> 'endorsementId' = $1 AND queue = 'mail' ORDER BY created_at, id`,
      [endorsementId],
    ),
  ]);
  const { present, earlier } = consents;
  return { takenAt: registry.clock.now(), ...own, consents: present, earlierConsents: earlier, changes, mails };
}
