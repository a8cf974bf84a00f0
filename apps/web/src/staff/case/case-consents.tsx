import { CONSENT_PURPOSES } from '#domain/endorsement/consent.js';
import type { ConsentAnswer } from '#registry/record/read-consents.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { useTranslator } from '../../views/translator-context.js';
import { moment, word } from './words.js';

/** What people have agreed to, or refused, and on what each answer stands; or that nobody was asked. */
export function CaseConsents({ consents }: { readonly consents: readonly ConsentAnswer[] }) {
  const t = useTranslator();
  return (
    <SummaryList
      rows={CONSENT_PURPOSES.map((asked) => ({
        key: word(t, 'staff.consent', asked),
        value: <Answer answer={consents.find(({ purpose }) => purpose === asked)} />,
      }))}
    />
  );
}

function Answer({ answer }: { readonly answer: ConsentAnswer | undefined }) {
  const t = useTranslator();
  if (!answer) return <>{t('case.consent.notAsked')}</>;
  const { granted, basis, basisText, givenAt, textVersion } = answer;
  return (
    <>
      <strong>{t(granted ? 'site.yes' : 'site.no')}</strong>
      <span class="wc-case__detail">
        {basis === 'paper' ? (
          <>
            {t('case.consent.onPaper', { date: t.date(givenAt) })} <bdi>{basisText}</bdi>
          </>
        ) : (
          t('staff.case.consentGiven', { when: moment(t, givenAt), version: textVersion })
        )}
      </span>
    </>
  );
}
