import type { Translator } from '#content/i18n/translator.js';
import type { DuplicatesOfCase, PossibleDuplicate } from '#registry/review/duplicates/possible-duplicates.js';
import { ReferenceNumber } from '../../../views/components/reference-number.js';
import { useTranslator } from '../../../views/translator-context.js';
import { caseAddress } from '../../case/case-address.js';
import { StatusTag } from '../../queue/state-tags.js';
import { kindWord } from '../../case/words.js';
import { ComparisonChoice } from './comparison-choice.js';
import { compareAddress } from './compare-address.js';
import { suspicionWords } from './suspicion-words.js';

export interface CaseDuplicatesProps {
  readonly endorsementId: string;
  readonly duplicates: DuplicatesOfCase;
  /** Whether the person may choose another endorsement to compare with. */
  readonly mayCompare: boolean;
}

/** What may be the same endorsement as a case's, why, and the way to compare the two. */
export function CaseDuplicates({ endorsementId, duplicates: { possible, searched }, mayCompare }: CaseDuplicatesProps) {
  const t = useTranslator();
  return (
    <>
      <h2 class="govuk-heading-m">{t('duplicates.case.title')}</h2>
      {!searched && <p class="govuk-body">{t('duplicates.case.searching')}</p>}
      {searched && possible.length === 0 && <p class="govuk-body">{t('duplicates.case.none')}</p>}
      {possible.length > 0 && (
        <ul class="wc-evidence wc-duplicates">
          {possible.map((duplicate) => (
            <Duplicate t={t} endorsementId={endorsementId} duplicate={duplicate} />
          ))}
        </ul>
      )}
      {mayCompare && <ComparisonChoice endorsementId={endorsementId} />}
    </>
  );
}

interface DuplicateProps {
  readonly t: Translator;
  readonly endorsementId: string;
  readonly duplicate: PossibleDuplicate;
}

function Duplicate({ t, endorsementId, duplicate }: DuplicateProps) {
  const { id, name, kind, reference, status, submittedAt, dismissed } = duplicate;
  return (
    <li>
      <a class="govuk-link" href={caseAddress(t.locale, id)}>
        <bdi>{name}</bdi>
      </a>{' '}
      <StatusTag status={status} />
      <span class="wc-case__detail">
        {kindWord(t, kind)} · <ReferenceNumber reference={reference} />
      </span>
      <span class="wc-case__detail">
        {[...suspicionWords(t, duplicate), t('duplicates.case.submitted', { date: t.date(submittedAt, 'short') })].join(
          ' · ',
        )}
      </span>
      {dismissed && <span class="wc-case__detail">{t('duplicates.case.dismissed')}</span>}
      <a class="govuk-link" href={compareAddress(t.locale, endorsementId, id)}>
        {t('duplicates.case.compare')}
        <span class="govuk-visually-hidden"> {t('duplicates.case.compareWith', { name, reference })}</span>
      </a>
    </li>
  );
}
