import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';

/** What is known of a document without opening it. */
export function DocumentFacts({ t, document }: { t: Translator; document: EvidenceDocument }) {
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
