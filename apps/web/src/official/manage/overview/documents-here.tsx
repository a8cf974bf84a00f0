import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { DocumentNames } from '../../evidence/document-names.js';

/** Names the documents that have arrived already, so that nobody sends them twice. */
export function DocumentsHere({ t, documents }: { t: Translator; documents: readonly EvidenceDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{t('manage.facts.here')}</p>
      <DocumentNames t={t} documents={documents} />
    </>
  );
}
