import { UNDECIDED_STATUSES, type EndorsementStatus } from './endorsement-status.js';
import { QUESTION_LIFETIME_DAYS } from './question.js';

/** Staff promise to decide within so many days, to officials as a date and to themselves as the queue's limit. */
export const PROMISED_DAYS = 14;

const DAY_MS = 86_400_000;

/** What an endorsement waits for now, and until when; null what it does not wait for. */
export interface Deadlines {
  /** By when staff promised to decide. */
  readonly decision: Date | null;
  /** Until when the contact can answer what staff asked. */
  readonly answer: Date | null;
  /** Until when the mandate of an announcement can come. */
  readonly mandate: Date | null;
}

export interface DeadlineFacts {
  readonly status: EndorsementStatus;
  /** Since when it is with staff: when it was confirmed, answered, or came back to them otherwise. */
  readonly withStaffSince: Date | null;
  /** When staff asked something last. */
  readonly askedAt: Date | null;
  readonly announcedAt: Date | null;
  /** How long the mandate of an announcement may take. */
  readonly announcementLifetimeDays: number;
}

/** The one deadline of a state that has one; a state never waits for two sides. */
export function deadlines(facts: DeadlineFacts): Deadlines {
  const { status, withStaffSince, askedAt, announcedAt, announcementLifetimeDays } = facts;
  const isUndecided = UNDECIDED_STATUSES.includes(status);
  return {
    decision: isUndecided ? after(withStaffSince, PROMISED_DAYS) : null,
    answer: status === 'info_requested' ? after(askedAt, QUESTION_LIFETIME_DAYS) : null,
    mandate: status === 'announced' && announcedAt ? mandateAwaitedUntil(announcedAt, announcementLifetimeDays) : null,
  };
}

/** Until when the mandate of an announcement can come. */
export function mandateAwaitedUntil(announcedAt: Date, announcementLifetimeDays: number): Date {
  return new Date(announcedAt.getTime() + announcementLifetimeDays * DAY_MS);
}

function after(since: Date | null, days: number): Date | null {
  return since && new Date(since.getTime() + days * DAY_MS);
}
