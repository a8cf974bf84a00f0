import type { Translator } from '#content/i18n/translator.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { Button } from '../../views/components/button.js';
import { Details } from '../../views/components/details.js';
import { WarningText } from '../../views/components/warning-text.js';
import { caseAddress } from './case-address.js';
import { DocumentFacts } from './document-facts.js';

export interface TakenDocumentProps {
  readonly t: Translator;
  readonly endorsementId: string;
  readonly document: EvidenceDocument;
}

/**
 * A document that staff may look at: pictures of its pages, which we drew. The original, which a stranger made, takes
 * a step more, with a warning. Pictures are fetched when they are unfolded, and that is written down.
 */
export function TakenDocument({ t, endorsementId, document }: TakenDocumentProps) {
  const { id, fileName, isRendered, pages } = document;
  const address = `${caseAddress(t.locale, endorsementId)}/documents/${id}`;
  return (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1 govuk-!-text-break-word">
        <bdi>{fileName}</bdi>
      </h3>
      <DocumentFacts t={t} document={document} />
      {pages.length > 0 ? (
        <Pages t={t} address={address} document={document} />
      ) : (
        <p class="wc-case__detail">{t(isRendered ? 'evidence.pages.none' : 'evidence.pages.waiting')}</p>
      )}
      <Details summary={t('evidence.original.title')}>
        <WarningText>{t('evidence.original.warning')}</WarningText>
        <form method="post" action={address} novalidate>
          <Button variant="secondary">{t('evidence.download', { name: fileName })}</Button>
        </form>
      </Details>
    </>
  );
}

interface PagesProps {
  readonly t: Translator;
  readonly address: string;
  readonly document: EvidenceDocument;
}

function Pages({ t, address, document: { fileName, pages, pageCount } }: PagesProps) {
  const total = pageCount ?? pages.length;
  return (
    <Details summary={t('evidence.pages.show', { count: total })}>
      {pages.map(({ number, width, height }) => (
        <img
          class="wc-document-page"
          src={`${address}/pages/${number}`}
          alt={t('evidence.pages.page', { number, total, name: fileName })}
          width={width}
          height={height}
          loading="lazy"
        />
      ))}
      {total > pages.length && <p class="govuk-body">{t('evidence.pages.first', { count: pages.length })}</p>}
    </Details>
  );
}
