import type { EvidenceDocument } from '#registry/evidence/documents.js';
import type { PageContext } from '../../http/page-context.js';
import { Button } from '../../views/components/button.js';
import { caseAddress } from './case-address.js';

export interface CaseDocumentsProps {
  readonly page: PageContext;
  readonly endorsementId: string;
  readonly documents: readonly EvidenceDocument[];
}

/** The documents of a case. Each is downloaded with a button, because every download is written down. */
export function CaseDocuments({ page: { t }, endorsementId, documents }: CaseDocumentsProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{t('evidence.title')}</h2>
      {documents.length === 0 && <p class="govuk-body">{t('evidence.none')}</p>}
      {documents.map(({ id, fileName, contentType, size, uploadedAt, sha256, scanResult, undertaking }) => (
        <form method="post" action={`${caseAddress(t.locale, endorsementId)}/documents/${id}`} novalidate>
          <Button variant="secondary">{t('evidence.download', { name: fileName })}</Button>
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
        </form>
      ))}
    </>
  );
}
