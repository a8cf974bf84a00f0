import type { OwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Textarea } from '../../../views/components/textarea.js';
import { FilesField } from '../../evidence/files-field.js';
import { UPLOAD_SCRIPTS } from '../../evidence/upload-enhancement.js';
import { optional } from '../../fields/optional.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { OwnUploadForm } from '../own-upload-form.js';
import { OWN_WORDS_LIMIT } from '../own-words.js';
import { DocumentsHere } from '../overview/documents-here.js';
import { StaffQuestion } from '../overview/staff-question.js';
import { SeenVersion } from '../seen-version.js';
import { ANSWER_ACTION } from './answer-action.js';

export interface AnswerPageProps {
  readonly visit: ManageVisit;
  readonly own: OwnEndorsement;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Shows what staff asked, and takes the answer: words, documents, or both. */
export function AnswerPage({ visit, own, values = {}, errors = [] }: AnswerPageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('manage.answer.title')} errors={errors} scripts={UPLOAD_SCRIPTS}>
      <PageHeading size="l">{t('manage.answer.title')}</PageHeading>
      <StaffQuestion t={t} own={own} />
      <OwnUploadForm visit={visit} path={ANSWER_ACTION.path}>
        <SeenVersion of={own.endorsement} />
        <Textarea
          name="answer"
          label={t('manage.answer.words')}
          labelSize="m"
          rows={8}
          limit={OWN_WORDS_LIMIT}
          value={typedText(values, 'answer')}
          error={errorAt(t, errors, 'answer')}
        />
        <DocumentsHere t={t} documents={own.documents} />
        <FilesField t={t} label={optional(t, 'manage.facts.documents')} error={errorAt(t, errors, 'documents')} />
        <Button>{t('manage.answer.button')}</Button>
      </OwnUploadForm>
    </OwnFrame>
  );
}
