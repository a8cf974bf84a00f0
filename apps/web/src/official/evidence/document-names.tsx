import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { Judgement } from './judgement.js';

/** Names documents that have arrived, one a line, with what the registry found in each. */
export function DocumentNames({ t, documents }: { t: Translator; documents: readonly EvidenceDocument[] }) {
  return (
    <ul class={`govuk-list ${documents.length > 1 ? 'govuk-list--bullet' : ''}`.trim()}>
      {documents.map((document) => (
        <li>
          <bdi>{document.fileName}</bdi>
          <Judgement t={t} document={document} />
        </li>
      ))}
    </ul>
  );
}
