import { MANDATE_KINDS } from '#domain/endorsement/mandate.js';
import type { OwnEndorsement } from '#registry/own-page/own-endorsement.js';
import { errorAt, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { FilesField } from '../../evidence/files-field.js';
import { UPLOAD_SCRIPTS } from '../../evidence/upload-enhancement.js';
import { optional } from '../../fields/optional.js';
import { MandateFields } from '../../mandate/mandate-fields.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { OwnUploadForm } from '../own-upload-form.js';
import { DocumentsHere } from '../overview/documents-here.js';
import { SeenVersion } from '../seen-version.js';
import { MANDATE_ACTION } from './mandate-action.js';

/** An announcement is what there is already. */
export const BROUGHT_KINDS = MANDATE_KINDS.filter((kind) => kind !== 'announcement');

export interface BringMandatePageProps {
  readonly visit: ManageVisit;
  readonly own: OwnEndorsement;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Takes the mandate of an announcement. */
export function BringMandatePage({ visit, own, values = {}, errors = [] }: BringMandatePageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('manage.mandate.title')} errors={errors} scripts={UPLOAD_SCRIPTS}>
      <PageHeading size="l" lead={t('manage.mandate.lead')}>
        {t('manage.mandate.title')}
      </PageHeading>
      <OwnUploadForm visit={visit} path={MANDATE_ACTION.path}>
        <SeenVersion of={own.endorsement} />
        <MandateFields {...{ t, values, errors }} kinds={BROUGHT_KINDS} />
        <DocumentsHere t={t} documents={own.documents} />
        <FilesField t={t} label={optional(t, 'manage.facts.documents')} error={errorAt(t, errors, 'documents')} />
        <Button>{t('manage.mandate.button')}</Button>
      </OwnUploadForm>
    </OwnFrame>
  );
}
