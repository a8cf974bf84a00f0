import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';

export interface MandateProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** On whose authority it was signed and what that is worth; of an announcement, that no decision has been verified. */
export function Mandate({ t, signatory: { mandateKind, mandateDate } }: MandateProps) {
  return (
    <section aria-labelledby="mandate">
      <h2 class="govuk-heading-l" id="mandate">
        {t('register.profile.mandate')}
      </h2>
      <div class="wc-mandate">
        <p class="wc-mandate__kind">{t(`register.mandate.${mandateKind}.label`)}</p>
        {mandateDate !== null && (
          <p>
            <time datetime={mandateDate}>{t.date(mandateDate)}</time>
          </p>
        )}
        <p>{t(`register.mandate.${mandateKind}.worth`)}</p>
      </div>
    </section>
  );
}
