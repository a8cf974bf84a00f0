import { readConsents, type ConsentAnswer } from '../record/read-consents.js';
import type { HistoryField } from '../record/value-change.js';
import { recipientHashes } from '../mail-delivery/recipient-hash.js';
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
  /** What it said, without links and codes; null for what is not kept, and for mails to another address. */
  readonly sent: OwnMailText | null;
}

export interface OwnMailText {
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly sentAt: Date | null;
}

/** Who of the staff did it is not about whoever takes their data. */
const NAMES_OF_STAFF: readonly HistoryField[] = ['proposedBy', 'setBy'];

/**
 * Reads everything held about an endorsement; what staff note among themselves is left out.
 *
 * @throws {DomainError} `endorsement.not-found`
 */
export async function readOwnData(registry: Registry, endorsementId: string): Promise<OwnData> {
  const { manager } = registry.dataSource;
  const own = await readOwnEndorsement(registry, endorsementId);
  const [consents, changes, mails] = await Promise.all([
    readConsents(manager, endorsementId),
    manager.query<OwnValueChange[]>(
      `SELECT h.at, h.action, v.field, v.before, v.after FROM endorsement_history h
         JOIN endorsement_history_value v ON v.history_id = h.id
        WHERE h.endorsement_id = $1 AND h.action <> 'check' AND NOT v.field = ANY($2) ORDER BY h.version, v.id`,
      [endorsementId, NAMES_OF_STAFF],
    ),
    // What was written to somebody else, such as the contact before, is theirs.
    manager.query<OwnMail[]>(
      `SELECT coalesce(o.job, s.job) AS mail, coalesce(o.created_at, s.handed_over_at) AS "askedAt",
          CASE WHEN o.id IS NULL THEN s.sent_at ELSE o.done_at END AS "doneAt",
          CASE WHEN o.id IS NULL THEN 'done' ELSE o.outcome END AS outcome,
          CASE WHEN s.outbox_id IS NOT NULL THEN json_build_object('subject', s.subject, 'body', s.body,
            'language', s.language, 'sentAt', s.sent_at) END AS sent
        FROM (SELECT * FROM outbox WHERE subject ->> 'endorsementId' = $1::text AND queue = 'mail') o
          FULL JOIN (SELECT * FROM sent_mail WHERE endorsement_id = $1::uuid AND recipient_hash = ANY ($2)) s
            ON s.outbox_id = o.id
        ORDER BY coalesce(o.created_at, s.handed_over_at), coalesce(o.id, s.outbox_id)`,
      [endorsementId, recipientHashes(registry, own.endorsement.contactEmail)],
    ),
  ]);
  const { present, earlier } = consents;
  return { takenAt: registry.clock.now(), ...own, consents: present, earlierConsents: earlier, changes, mails };
}
