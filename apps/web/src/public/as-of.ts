import type { Translator } from '#content/i18n/translator.js';

/** Day and time of a moment, in UTC, as the values of a message's `{date}` and `{time}`. */
export function momentInWords(t: Translator, moment: Date): { date: string; time: string } {
  return { date: t.date(moment), time: moment.toISOString().slice(11, 16) };
}
