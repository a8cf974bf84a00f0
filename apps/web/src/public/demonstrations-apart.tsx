import type { Translator } from '#content/i18n/translator.js';

export interface DemonstrationsApartProps {
  t: Translator;
  /** How many invented entries are shown beside those that a figure counts. */
  count: number;
}

/** Tells beside a figure how many invented entries it does not count; nothing when there are none. */
export function DemonstrationsApart({ t, count }: DemonstrationsApartProps) {
  if (count === 0) return null;
  return <span class="wc-demonstrations-apart">{t('register.demonstrations', { count })}</span>;
}
