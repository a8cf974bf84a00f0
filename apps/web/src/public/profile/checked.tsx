import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { SummaryList } from '../../views/components/summary-list.js';

export interface CheckedProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** What staff checked and found right, what that means, and when it was. Nothing of it is said of a mere announcement. */
export function Checked({ t, signatory: { assurance, standing } }: CheckedProps) {
  if (assurance.length === 0 && standing === 'announced') return null;
  return (
    <section aria-labelledby="checked">
      <h2 class="govuk-heading-l" id="checked">
        {t('case.checked.title')}
      </h2>
      <p class="govuk-body">{t(assurance.length === 0 ? 'case.checked.none' : 'case.checked.lead')}</p>
      {assurance.length > 0 && (
        <SummaryList
          rows={assurance.map(({ code, checkedOn }) => ({
            key: t(`case.checked.${code}.title`),
            value: (
              <>
                {t(`case.checked.${code}.means`)}
                <br />
                <time class="wc-small" datetime={checkedOn}>
                  {t('case.checked.on', { date: t.date(checkedOn) })}
                </time>
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}
