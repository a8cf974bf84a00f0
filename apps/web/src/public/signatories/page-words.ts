import type { Translator } from '#content/i18n/translator.js';

/** “page 2 of 7”; nothing when the list has one page, or ends before this one. */
export function pageWords(t: Translator, page: number, pages: number): string | undefined {
  return pages > 1 && page <= pages ? t('register.list.page', { page, pages }) : undefined;
}
