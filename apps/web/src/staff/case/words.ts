import type { MessageKey, Translator } from '#content/i18n/translator.js';

/** Groups of the catalogue that have words for the codes in rows: states, decisions, jobs. */
export type WordGroup =
  | 'staff.status'
  | 'staff.action'
  | 'staff.job'
  | 'staff.mandate'
  | 'staff.consent'
  | 'case.delivery'
  | 'case.field'
  | 'decisions.title'
  | 'decisions.proposed'
  | 'delivery.cause'
  | 'decisions.effect'
  | 'decisions.check'
  | 'decisions.checkResult'
  | 'retention.rule';

/** The catalogue key of a stored code: `staff.job` and `mail.confirm-address` give `staff.job.mailConfirmAddress`. */
export function wordKey(group: WordGroup, code: string): string {
  return `${group}.${code.replace(/[._-](\w)/g, (_separator, letter: string) => letter.toUpperCase())}`;
}

/**
 * The words for a stored code.
 *
 * @throws when the catalogue has none: a state, action or job was added without words
 */
export function word(t: Translator, group: WordGroup, code: string): string {
  const key = wordKey(group, code);
  if (!t.has(key)) throw new Error(`No words for "${key}"`);
  return t(key satisfies MessageKey);
}

/** What kind of government it is; sources know more kinds than there are words for. */
export function kindWord(t: Translator, kind: string): string {
  const key = `places.kinds.${kind}`;
  return t.has(key) ? t(key) : t('places.kinds.other');
}

/** Day and minute in UTC: staff work in many time zones. */
export function moment(t: Translator, at: Date): string {
  return t('staff.moment', { date: t.date(at, 'short'), time: at.toISOString().slice(11, 16) });
}
