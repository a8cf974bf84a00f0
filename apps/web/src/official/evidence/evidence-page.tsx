import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { errorAt, type FormError } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { QuestionPage } from '../journey/question-page.js';
import { SaveLink } from '../journey/save-link.js';
import type { Visit } from '../journey/visit.js';
import { FilesField } from './files-field.js';
import { UPLOAD_SCRIPTS, UploadEnhancement } from './upload-enhancement.js';
import { evidencePath } from './evidence-link.js';
import { Judgement } from './judgement.js';

export interface EvidencePageProps {
  readonly visit: Visit;
  readonly documents: readonly EvidenceDocument[];
  readonly onHref: string;
  readonly errors?: readonly FormError[];
}

/** Takes documents that prove the mandate; nobody has to add any. */
export function EvidencePage({ visit, documents, onHref, errors = [] }: EvidencePageProps) {
  const { t } = visit.page;
  return (
    <QuestionPage visit={visit} step="mandate" title={t('evidence.title')} errors={errors} scripts={UPLOAD_SCRIPTS}>
      <PageHeading size="l" lead={t('evidence.lead')}>
        {t('evidence.title')}
      </PageHeading>
      {documents.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('evidence.given')}</h2>
          <ul class="govuk-list">
            {documents.map((document) => (
              <Given visit={visit} document={document} />
            ))}
          </ul>
        </>
      )}
      <UploadEnhancement page={visit.page}>
        <form method="post" action={evidencePath(visit)} enctype="multipart/form-data" novalidate>
          <FilesField t={t} label={t('evidence.files')} error={errorAt(t, errors, 'documents')} />
          <Button variant="secondary">{t('evidence.upload')}</Button>
        </form>
      </UploadEnhancement>
      <LinkButton href={onHref}>{t('evidence.continue')}</LinkButton>
      <SaveLink visit={visit} />
    </QuestionPage>
  );
}

function Given({ visit, document }: { visit: Visit; document: EvidenceDocument }) {
  const { t } = visit.page;
  const { id, fileName, contentType, size, uploadedAt } = document;
  return (
    <li>
      <bdi>{fileName}</bdi>
      <br />
      {t('evidence.facts', {
        type: contentType.replace(/.*\//, '').toUpperCase(),
        size: Math.ceil(size / 1024),
        date: t.date(uploadedAt, 'short'),
      })}
      <Judgement t={t} document={document} />
      <form method="post" action={`${evidencePath(visit)}/removal`} novalidate>
        <input type="hidden" name="document" value={id} />
        <Button variant="secondary">{t('evidence.remove', { name: fileName })}</Button>
      </form>
    </li>
  );
}
