import { LOCALES } from '#content/i18n/locales.js';
import { wordsIn, type Words } from '#domain/words.js';
import type { EarlierVersion } from '#registry/review/kept-reasons.js';
import { Details } from '../../../views/components/details.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { useTranslator } from '../../../views/translator-context.js';
import { moment } from '../../case/words.js';

/** What a reason said before, when that ended and by whom; what was decided then still reads so. */
export function EarlierVersions({ earlier }: { readonly earlier: readonly EarlierVersion[] }) {
  const t = useTranslator();
  if (earlier.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('reasons.earlier.title')}</h2>
      {earlier.map(({ version, label, words, supersededAt, supersededBy, uses }) => (
        <Details summary={`${t('reasons.earlier.version', { version })} · ${wordsIn(label, t.locale)}`}>
          <p class="govuk-body">
            {supersededBy === null
              ? t('reasons.earlier.at', { moment: moment(t, supersededAt) })
              : t('reasons.earlier.by', { moment: moment(t, supersededAt), name: supersededBy })}
            {' · '}
            {t('reasons.earlier.uses', { count: uses })}
          </p>
          <SummaryList
            rows={[
              { key: t('reasons.earlier.label'), value: <InEveryLanguage text={label} /> },
              { key: t('reasons.earlier.words'), value: <InEveryLanguage text={words} /> },
            ]}
          />
        </Details>
      ))}
    </section>
  );
}

function InEveryLanguage({ text }: { readonly text: Words }) {
  return (
    <>
      {LOCALES.map((locale) => (
        <p class="govuk-body" lang={locale}>
          {text[locale]}
        </p>
      ))}
    </>
  );
}
