import type { Translator } from '#content/i18n/translator.js';

/** Where the script writes about the signatory that was pointed at. */
export function MapCard({ t }: { t: Translator }) {
  return (
    <div
      class="wc-world-map__card"
      data-here={t('register.map.here', { count: '#' })}
      data-demonstration={t('register.map.demonstrationEntry')}
      hidden
    >
      <div class="wc-world-map__card-text" />
      <button type="button" class="wc-world-map__close" title={t('register.map.close')}>
        <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path d="M6 6l12 12M18 6L6 18" />
        </svg>
        <span class="govuk-visually-hidden">{t('register.map.close')}</span>
      </button>
    </div>
  );
}
