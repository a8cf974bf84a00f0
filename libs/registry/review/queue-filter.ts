import { ANNOUNCEMENTS_NAMED_SINCE } from '#domain/endorsement/consent.js';
import { PROMISED_DAYS } from '#domain/endorsement/deadlines.js';
import {
  ENDORSEMENT_STATUSES,
  statesThat,
  UNDECIDED_STATUSES,
  type EndorsementStatus,
} from '#domain/endorsement/endorsement-status.js';
import { HAS_SUSPICION } from './duplicates/possible-duplicates.js';
import { longSuspended } from './long-suspended.js';

/** What is called late: near the end of the promised days, or past it. */
export const QUEUE_AGES = { near: PROMISED_DAYS - 3, overdue: PROMISED_DAYS } as const;
export type QueueAge = keyof typeof QUEUE_AGES;

/**
 * What else may wait at an endorsement, whatever its state: what a signatory asks for, what a colleague proposes, or a
 * suspension that nobody has looked at for long, or a consent without which its announcement is not shown.
 */
export const OPEN_MATTERS = ['request', 'proposal', 'suspension', 'consent'] as const;
export type OpenMatter = (typeof OPEN_MATTERS)[number];

/** As SQL has it; the states are the table's own words. */
const ANNOUNCED_STATES = statesThat(({ announcementStays }) => announcementStays)
  .map((status) => `'${status}'`)
  .join(', ');

const HAS_OPEN: Readonly<Record<Exclude<OpenMatter, 'suspension'>, string>> = {
  request: `(
    EXISTS (SELECT FROM undertaking_change u WHERE u.endorsement_id = e.id AND u.outcome IS NULL)
    OR EXISTS (SELECT FROM erasure_request r WHERE r.endorsement_id = e.id AND r.outcome IS NULL)
    OR EXISTS (SELECT FROM contact_change c
      WHERE c.endorsement_id = e.id AND c.outcome = 'objected' AND c.settled_at IS NULL))`,
  proposal: 'EXISTS (SELECT FROM pending_decision d WHERE d.endorsement_id = e.id AND d.outcome IS NULL)',
  // As `isHiddenAnnouncement` says it of one endorsement; a version is the day on which the words changed.
  consent: `(e.announced_at IS NOT NULL AND e.verified_at IS NULL
    AND e.status IN (${ANNOUNCED_STATES})
    AND NOT coalesce((SELECT n.granted AND n.text_version ~ '^\\d{4}-\\d{2}-\\d{2}$'
        AND n.text_version >= '${ANNOUNCEMENTS_NAMED_SINCE}' FROM consent n
      WHERE n.endorsement_id = e.id AND n.purpose = 'publish_endorsement' ORDER BY n.given_at DESC LIMIT 1), false))`,
};

/**
 * What narrows the staff's list. All of it combines; without states it is what waits for a decision, and every state
 * where an open matter is asked for.
 */
export interface QueueFilter {
  readonly states?: readonly EndorsementStatus[];
  readonly countries?: readonly string[];
  readonly age?: QueueAge;
  /** A member of staff's id, or `nobody`. */
  readonly assignee?: string;
  readonly bounced?: boolean;
  readonly duplicate?: boolean;
  readonly open?: OpenMatter;
  /** Part of a local government's name, of a reference, or of the contact's address. */
  readonly text?: string;
}

const DAY_MS = 86_400_000;

/**
 * The filter as a condition on `endorsement e`, `local_government g`, `endorsement_people p` and `case_assignment a`.
 *
 * @param values of a statement that has some already; its placeholders go on from there
 * @returns SQL with placeholders, and their values
 */
export function queueCondition(
  filter: QueueFilter,
  now: Date,
  values: unknown[] = [],
): { sql: string; values: unknown[] } {
  const put = (value: unknown): string => `$${values.push(value)}`;
  const usual = filter.open ? ENDORSEMENT_STATUSES : UNDECIDED_STATUSES;
  const parts = [`e.status = ANY(${put(filter.states ?? usual)})`];
  if (filter.countries) parts.push(`g.country = ANY(${put(filter.countries)})`);
  if (filter.age) {
    const daysAgo = (days: number): string => put(new Date(now.getTime() - days * DAY_MS));
    parts.push(`coalesce(e.confirmed_at, e.submitted_at) <= ${daysAgo(QUEUE_AGES[filter.age])}`);
    if (filter.age === 'near') parts.push(`coalesce(e.confirmed_at, e.submitted_at) > ${daysAgo(QUEUE_AGES.overdue)}`);
  }
  if (filter.assignee === 'nobody') parts.push('a.staff_id IS NULL');
  else if (filter.assignee !== undefined) parts.push(`a.staff_id = ${put(filter.assignee)}`);
  if (filter.bounced) parts.push('p.contact_bounced_at IS NOT NULL');
  if (filter.duplicate) parts.push(HAS_SUSPICION);
  if (filter.open) parts.push(filter.open === 'suspension' ? longSuspended(put(now)) : HAS_OPEN[filter.open]);
  if (filter.text !== undefined) {
    const like = put(`%${filter.text.replace(/[\\%_]/g, '\\$&')}%`);
    parts.push(`(g.name ILIKE ${like} OR e.reference ILIKE ${like} OR p.contact_email ILIKE ${like})`);
  }
  return { sql: parts.join(' AND '), values };
}
