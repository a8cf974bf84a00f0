import type { MessageKey, Translator } from './i18n/translator.js';

/** What somebody waits for, and until when; at most one is set. */
export interface PromisedDays {
  readonly decision: Date | null;
  readonly answer: Date | null;
  readonly mandate: Date | null;
}

export interface PromiseReader {
  readonly now: Date;
  /** Whom to write to when a day has passed. */
  readonly contactEmail: string;
}

/**
 * By when something is promised or due, in one sentence for pages and mails alike. Once the day has passed the
 * sentence says that it is late and whom to write to: no promise is repeated that was not kept.
 *
 * @returns null when there is no such day
 */
export function promiseWords(t: Translator, days: PromisedDays, { now, contactEmail }: PromiseReader): string | null {
  for (const kind of ['decision', 'answer', 'mandate'] as const) {
    const day = days[kind];
    if (!day) continue;
    const key: MessageKey = day < now ? `manage.promise.${kind}Late` : `manage.promise.${kind}`;
    return t(key, { date: t.date(day), email: contactEmail });
  }
  return null;
}
