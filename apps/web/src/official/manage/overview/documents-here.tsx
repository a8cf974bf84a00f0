import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { Judgement } from '../../evidence/judgement.js';

/** Names the documents that have arrived already, so that nobody sends them twice. */
export function DocumentsHere({ t, documents }: { t: Translator; documents: readonly EvidenceDocument[] }) {
  if (documents.length === 0) return null;
  return (
    <>
      <p class="govuk-body">{t('manage.facts.here')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {documents.map((document) => (
          <li>
            <bdi>{document.fileName}</bdi>
            <Judgement t={t} document={document} />
          </li>
        ))}
      </ul>
    </>
  );
}
