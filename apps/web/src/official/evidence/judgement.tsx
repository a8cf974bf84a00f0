import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { Tag } from '../../views/components/tag.js';

export interface JudgementProps {
  readonly t: Translator;
  readonly document: Pick<EvidenceDocument, 'judgement' | 'fault'>;
}

/** What the registry found in a document, or that it is still looking. Nothing is said of what was taken. */
export function Judgement({ t, document: { judgement, fault } }: JudgementProps) {
  if (judgement === 'taken') return null;
  return (
    <p class="govuk-body-s govuk-!-margin-top-1">
      <Tag tone={judgement === 'refused' ? 'red' : 'grey'}>{t(`evidence.judgement.${judgement}`)}</Tag>{' '}
      {fault ? t(`evidence.faults.${fault}`) : t('evidence.judgement.meanwhile')}
    </p>
  );
}
