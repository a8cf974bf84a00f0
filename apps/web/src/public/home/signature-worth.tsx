import type { Translator } from '#content/i18n/translator.js';

const STEPS = ['decides', 'confirms', 'verifies', 'listed'] as const;

/** What has happened before a name is on the list. */
export function SignatureWorth({ t }: { t: Translator }) {
  return (
    <section class="wc-band" aria-labelledby="worth">
      <h2 class="govuk-heading-l" id="worth">
        {t('home.worth.title')}
      </h2>
      <p class="wc-lead">{t('home.worth.intro')}</p>
      <ol class="wc-steps">
        {STEPS.map((step) => (
          <li class="wc-steps__step">
            <h3 class="wc-steps__title">{t(`home.worth.${step}.title`)}</h3>
            <p>{t(`home.worth.${step}.body`)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
