import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { Tag } from '../../views/components/tag.js';
import { caseAddress } from './case-address.js';

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
  const { id, fileName, judgement, fault } = document;
  if (judgement === 'taken') {
    return (
      <form method="post" action={`${caseAddress(t.locale, endorsementId)}/documents/${id}`} novalidate>
        <Button variant="secondary">{t('evidence.download', { name: fileName })}</Button>
        <DocumentFacts t={t} document={document} />
      </form>
    );
  }
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

/** What is known of a document without opening it. */
function DocumentFacts({ t, document }: { t: Translator; document: EvidenceDocument }) {
  const { contentType, size, uploadedAt, sha256, scanResult, undertaking } = document;
  return (
    <>
      <p class="wc-case__detail">
        {t('evidence.facts', {
          type: contentType.replace(/.*\//, '').toUpperCase(),
          size: Math.ceil(size / 1024),
          date: t.date(uploadedAt, 'short'),
        })}
      </p>
      {undertaking && (
        <p class="wc-case__detail">
          {t('evidence.ofUndertaking', { undertaking: t(`pact.undertakings.${undertaking}.title`) })}
        </p>
      )}
      <p class="wc-case__detail govuk-!-text-break-word">{t('evidence.hash', { hash: sha256 })}</p>
      {scanResult === 'not_scanned' && <p class="wc-case__detail">{t('evidence.notScanned')}</p>}
    </>
  );
}
