import { isOrWasPublished } from '#domain/endorsement/public-standing.js';
import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { EvidenceDocument } from '#registry/evidence/documents.js';
import { CHANGE_MANDATE_KINDS } from '#registry/own-page/undertaking-changes.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Radios } from '../../../views/components/radios.js';
import { FilesField } from '../../evidence/files-field.js';
import { UPLOAD_SCRIPTS } from '../../evidence/upload-enhancement.js';
import { optional } from '../../fields/optional.js';
import { MandateFields } from '../../mandate/mandate-fields.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { OwnUploadForm } from '../own-upload-form.js';
import { DocumentsHere } from '../overview/documents-here.js';
import { SeenVersion } from '../seen-version.js';
import { WITHDRAW_ACTION } from '../withdrawal/withdraw-action.js';
import { ADD_UNDERTAKING_ACTION, WITHDRAW_UNDERTAKING_ACTION } from './undertaking-actions.js';

export interface UndertakingPageProps {
  readonly visit: ManageVisit;
  readonly kind: 'add' | 'withdraw';
  readonly endorsement: EndorsementDetails;
  /** What was sent already for an undertaking that is added. */
  readonly documents: readonly EvidenceDocument[];
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks which undertaking is added or withdrawn, and on what decision; documents may prove that of an added one. */
export function UndertakingPage(props: UndertakingPageProps) {
  const { visit, kind, endorsement, errors = [] } = props;
  const { t } = visit.page;
  const scripts = kind === 'add' ? UPLOAD_SCRIPTS : undefined;
  return (
    <OwnFrame visit={visit} title={t(`changes.form.${kind}.title`)} errors={errors} scripts={scripts}>
      <PageHeading size="l" lead={t(`changes.form.${kind}.lead`)}>
        {t(`changes.form.${kind}.title`)}
      </PageHeading>
      {kind === 'add' && (
        <OwnUploadForm visit={visit} path={ADD_UNDERTAKING_ACTION.path}>
          <Fields {...props} />
          <DocumentsHere t={t} documents={props.documents} />
          <FilesField t={t} label={optional(t, 'manage.facts.documents')} error={errorAt(t, errors, 'documents')} />
          {isOrWasPublished(endorsement) && <InsetText>{t('changes.form.add.reviewed')}</InsetText>}
          <Button>{t('changes.form.add.button')}</Button>
        </OwnUploadForm>
      )}
      {kind === 'withdraw' && endorsement.undertakings.length <= 1 && <LastOne visit={visit} />}
      {kind === 'withdraw' && endorsement.undertakings.length > 1 && (
        <form method="post" action={ownPath(visit, WITHDRAW_UNDERTAKING_ACTION.path)} novalidate>
          <Fields {...props} />
          <Button variant="warning">{t('changes.form.withdraw.button')}</Button>
        </form>
      )}
    </OwnFrame>
  );
}

function Fields({ visit, kind, endorsement, values = {}, errors = [] }: UndertakingPageProps) {
  const { t } = visit.page;
  const offered = UNDERTAKINGS.filter((code) => endorsement.undertakings.includes(code) === (kind === 'withdraw'));
  return (
    <>
      <SeenVersion of={endorsement} />
      <Radios
        name="undertaking"
        legend={t('changes.undertaking.legend')}
        legendSize="m"
        error={errorAt(t, errors, 'undertaking')}
        value={typedText(values, 'undertaking')}
        items={offered.map((code) => ({ value: code, label: t(`pact.undertakings.${code}.title`) }))}
      />
      <h2 class="govuk-heading-m">{t('changes.undertaking.decision')}</h2>
      <MandateFields {...{ t, values, errors }} kinds={CHANGE_MANDATE_KINDS} />
    </>
  );
}

/** Without any undertaking there is no endorsement. */
function LastOne({ visit }: Pick<UndertakingPageProps, 'visit'>) {
  const { t } = visit.page;
  return (
    <>
      <p class="govuk-body">{t('errors.refusal.undertakingLast.body')}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={ownPath(visit, WITHDRAW_ACTION.path)}>
          {t('manage.withdraw.title')}
        </a>
      </p>
    </>
  );
}
