import type { EvidenceDocument } from '#registry/evidence/documents.js';
import type { PageContext } from '../../http/page-context.js';
import { DocumentFacts } from './document-facts.js';
import { TakenDocument } from './taken-document.js';
import { Tag } from '../../views/components/tag.js';

export interface CaseDocumentsProps {
  readonly page: PageContext;
  readonly endorsementId: string;
  readonly documents: readonly EvidenceDocument[];
}

/** The documents of a case. What is not judged yet, or was refused, is opened by nobody. */
export function CaseDocuments({ page, endorsementId, documents }: CaseDocumentsProps) {
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('evidence.title')}</h2>
      {documents.length === 0 && <p class="govuk-body">{t('evidence.none')}</p>}
      {documents.map((document) => (
        <CaseDocument page={page} endorsementId={endorsementId} document={document} />
      ))}
    </>
  );
}

interface CaseDocumentProps {
  readonly page: PageContext;
  readonly endorsementId: string;
  readonly document: EvidenceDocument;
}

function CaseDocument({ page: { t }, endorsementId, document }: CaseDocumentProps) {
  const { fileName, judgement, fault } = document;
  if (judgement === 'taken') return <TakenDocument t={t} endorsementId={endorsementId} document={document} />;
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">
        <bdi>{fileName}</bdi> <Tag tone={fault ? 'red' : 'grey'}>{t(`evidence.judgement.${judgement}`)}</Tag>
      </p>
      <p class="wc-case__detail">{t(fault ? `evidence.faults.${fault}` : 'evidence.judgement.meanwhile')}</p>
      <DocumentFacts t={t} document={document} />
    </>
  );
}
