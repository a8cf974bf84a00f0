import type { Translator } from './translator.js';

/** Day and minute in UTC, in words: the reader's time zone is not known. */
export function moment(at: Date, t: Translator): string {
  const [hours = '', minutes = ''] = at.toISOString().slice(11, 16).split(':');
  return t('mail.moment', { date: t.date(at), hours, minutes });
}
