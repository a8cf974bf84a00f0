import type { Translator } from '#content/i18n/translator.js';
import type { JobEvent } from '#registry/review/timeline.js';
import { moment, word } from '../words.js';

/** What there is to tell of something that was asked for. */
export type Errand = Pick<JobEvent, 'outcome' | 'attempts' | 'doneAt' | 'delivery' | 'cause' | 'code'>;

/** What became of a mail or a publication, a sentence each: whether it was done, and what is known of its delivery. */
export function fateOf(t: Translator, errand: Errand): string[] {
  const { delivery } = errand;
  const sentences = delivery === 'held' ? [] : [outcomeOf(t, errand)];
  return delivery === null ? sentences : [...sentences, deliveryOf(t, errand, delivery)];
}

function deliveryOf(t: Translator, { cause, code }: Errand, delivery: NonNullable<JobEvent['delivery']>): string {
  const what = word(t, 'case.delivery', delivery);
  if (cause === null) return what;
  const why = word(t, 'delivery.cause', cause);
  return `${what} ${t('delivery.fate', { why: code === null ? why : `${why} (${code})` })}`;
}

function outcomeOf(t: Translator, { outcome, attempts, doneAt }: Errand): string {
  const when = doneAt ? moment(t, doneAt) : '';
  switch (outcome) {
    case 'done':
      return t('staff.fate.done', { when });
    case 'skipped':
      return t('staff.fate.skipped', { when });
    case 'failed':
      return t('staff.fate.failed', { count: attempts });
    case 'discarded':
      return t('staff.fate.discarded');
    case null:
      return attempts > 0 ? t('staff.fate.retrying', { count: attempts }) : t('staff.fate.waiting');
  }
}
