import type { MessageKey, Translator } from '#content/i18n/translator.js';

/** The label of a field that may be left empty. */
export function optional(t: Translator, label: MessageKey) {
  return (
    <>
      {t(label)} <span class="wc-optional">{t('site.optional')}</span>
    </>
  );
}
