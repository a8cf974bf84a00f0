import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { SummaryList } from '../../views/components/summary-list.js';

export interface EarlierTermsProps {
  readonly t: Translator;
  readonly signatory: PublicSignatory;
}

/** The terms of the same local government before the present one, each with its dates and how it ended. */
export function EarlierTerms({ t, signatory: { earlierTerms } }: EarlierTermsProps) {
  if (earlierTerms.length === 0) return null;
  return (
    <section aria-labelledby="terms">
      <h2 class="govuk-heading-l" id="terms">
        {t('succession.terms.title')}
      </h2>
      <p class="govuk-body">{t('succession.terms.lead')}</p>
      <SummaryList
        rows={earlierTerms.map(({ signedOn, verifiedOn, endedOn, ended }) => ({
          key: <time datetime={signedOn}>{t('succession.terms.signed', { date: t.date(signedOn) })}</time>,
          value: (
            <>
              <time datetime={verifiedOn}>{t('succession.terms.verified', { date: t.date(verifiedOn) })}</time>
              <br />
              <time datetime={endedOn}>{t(`succession.terms.${ended}`, { date: t.date(endedOn) })}</time>
            </>
          ),
        }))}
      />
    </section>
  );
}
