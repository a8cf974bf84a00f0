import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { ownPath } from '../manage-paths.js';
import type { ManageVisit } from '../manage-visit.js';
import { OwnFrame } from '../own-frame.js';
import { SeenVersion } from '../seen-version.js';
import { DETAILS_ACTION } from './details-action.js';

export interface DetailsPageProps {
  readonly visit: ManageVisit;
  readonly endorsement: EndorsementDetails;
  readonly values: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Takes corrections of who signed; the name of the government is UCLG's to change. */
export function DetailsPage({ visit, endorsement, values, errors = [] }: DetailsPageProps) {
  const { t, site } = visit.page;
  const at = (field: string) => ({ error: errorAt(t, errors, field), value: typedText(values, field) });
  return (
    <OwnFrame visit={visit} title={t('changes.details.title')} errors={errors}>
      <PageHeading size="l" lead={t('changes.details.lead')}>
        {t('changes.details.title')}
      </PageHeading>
      <form method="post" action={ownPath(visit, DETAILS_ACTION.path)} novalidate>
        <SeenVersion of={endorsement} />
        <Input name="name" label={t('sign.signatory.name')} hint={t('sign.signatory.nameHint')} {...at('name')} />
        <Input
          name="office"
          label={t('sign.signatory.office')}
          hint={t('sign.signatory.officeHint')}
          {...at('office')}
        />
        <p class="govuk-body">{t('changes.details.government', { email: site.contactEmail })}</p>
        <Button>{t('changes.details.button')}</Button>
      </form>
    </OwnFrame>
  );
}
