import type { ComponentChildren } from 'preact';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { SAVED_VIEWS } from './saved-views-address.js';

export interface SavedViewPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly title: string;
  /** Where the form is sent. */
  readonly action: string;
  /** What the view leaves in the list, in words. */
  readonly filters: readonly string[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
  /** What else can be done with it. */
  readonly children?: ComponentChildren;
}

/** Asks what a view is to be called. */
export function SavedViewPage({
  page,
  staff,
  title,
  action,
  filters,
  typed,
  errors = [],
  children,
}: SavedViewPageProps) {
  const { t } = page;
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={title}
      errors={errorSummary(t, errors)}
      above={[{ label: t('views.title'), href: localePath(t.locale, SAVED_VIEWS) }]}
    >
      <PageHeading size="l">{title}</PageHeading>
      <p class="govuk-body">{t('views.shows')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {filters.map((filter) => (
          <li>
            <bdi>{filter}</bdi>
          </li>
        ))}
      </ul>
      <form method="post" action={action} noValidate>
        <Input
          name="name"
          label={t('views.name')}
          hint={t('views.nameHint')}
          width={30}
          autocomplete="off"
          value={typedText(typed, 'name')}
          error={errorAt(t, errors, 'name')}
        />
        <Button>{t('views.save')}</Button>
      </form>
      {children}
    </StaffFrame>
  );
}
