import type { EntityManager } from 'typeorm';
import { QUESTION_LIFETIME_DAYS } from '#domain/endorsement/question.js';
import type { Words } from '#domain/words.js';
import { SETTLED_AT } from './disputes.js';
import { QUESTION_NOTICE_DAYS, QUESTION_REMINDER_DAYS } from './questions.js';

/** What an endorsement waits for, or waited for last. */
export interface LastQuestion {
  readonly askedAt: Date;
  /** Until when an answer is awaited, at least: later when the last reminder went out late, or the contact was disputed. */
  readonly until: Date;
  /** What was asked; null where the endorsement waits again because something was taken back. */
  readonly question: { readonly words: Words | null; readonly text: string } | null;
}

interface Row extends Pick<LastQuestion, 'askedAt' | 'until'> {
  readonly isQuestion: boolean;
  readonly words: Words | null;
  readonly text: string;
}

/** The last time that an endorsement began to wait for its contact; undefined when it never did. */
export async function lastQuestion(manager: EntityManager, endorsementId: string): Promise<LastQuestion | undefined> {
  const [row] = await manager.query<Row[]>(
    `SELECT h.at AS "askedAt", h.action = 'request_information' AS "isQuestion", r.words,
        coalesce(h.reason_text, '') AS text,
        greatest(h.at + make_interval(days => $2), ${SETTLED_AT} + make_interval(days => $3),
          (SELECT max(q.sent_at) + make_interval(days => $3)
            FROM question_reminder q WHERE q.endorsement_id = e.id AND q.asked_at = h.at AND q.days = $4)) AS until
       FROM endorsement e JOIN endorsement_history h ON h.endorsement_id = e.id LEFT JOIN reason r ON r.id = h.reason_id
      WHERE e.id = $1 AND h.to_status = 'info_requested' AND h.from_status <> h.to_status
      ORDER BY h.version DESC LIMIT 1`,
    [endorsementId, QUESTION_LIFETIME_DAYS, QUESTION_NOTICE_DAYS, QUESTION_REMINDER_DAYS[1]],
  );
  if (!row) return undefined;
  const { askedAt, until, isQuestion, words, text } = row;
  return { askedAt, until, question: isQuestion ? { words, text } : null };
}
