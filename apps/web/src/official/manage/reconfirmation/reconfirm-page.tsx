import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { errorAt, typedList, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Checkboxes } from '../../../views/components/checkboxes.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { ConsentBox } from '../../consents/consent-box.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { RECONFIRM_ACTION } from './reconfirm-action.js';

export interface ReconfirmPageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  readonly values: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks whether the local government still stands by the pact, and who signs for it now. */
export function ReconfirmPage({ visit, endorsement, values, errors = [] }: ReconfirmPageProps) {
  const { t } = visit.page;
  return (
    <OwnFrame visit={visit} title={t('manage.reconfirm.title')} errors={errors}>
      <PageHeading size="l" lead={t('manage.reconfirm.lead')}>
        {t('manage.reconfirm.title')}
      </PageHeading>
      <form method="post" action={ownPath(visit, RECONFIRM_ACTION.path)} novalidate>
        <SeenVersion of={endorsement} />
        <Input
          name="name"
          label={t('sign.signatory.name')}
          hint={t('manage.reconfirm.nameHint')}
          error={errorAt(t, errors, 'name')}
          value={typedText(values, 'name')}
        />
        <Input
          name="office"
          label={t('sign.signatory.office')}
          hint={t('sign.signatory.officeHint')}
          error={errorAt(t, errors, 'office')}
          value={typedText(values, 'office')}
        />
        <ConsentBox purpose="publish_name" name="publishName" {...{ t, values, errors }} />
        <Checkboxes
          name="sure"
          error={errorAt(t, errors, 'sure')}
          values={typedList(values, 'sure')}
          items={[{ value: 'yes', label: t('manage.reconfirm.sure', { place: endorsement.localGovernment.name }) }]}
        />
        <Button>{t('manage.reconfirm.button')}</Button>
      </form>
    </OwnFrame>
  );
}
