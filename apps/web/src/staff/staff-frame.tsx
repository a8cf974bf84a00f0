import type { ComponentChildren } from 'preact';
import type { SignedInStaff } from '../access/signed-in-staff.js';
import type { PageContext } from '../http/page-context.js';
import type { BreadcrumbsProps } from '../views/components/breadcrumbs.js';
import type { FieldError } from '../views/components/error-summary.js';
import { StaffPage } from '../views/layout.js';
import { localePath, SITE_PATHS } from '../views/site-paths.js';

export interface StaffFrameProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  /** The pages above this one; this one's title is added. */
  readonly above?: BreadcrumbsProps['items'];
  readonly children: ComponentChildren;
}

/** A page for somebody who has signed in: their name, the sections they may enter, and where they are. */
export function StaffFrame({ page, staff, title, errors, above, children }: StaffFrameProps) {
  const { t, path } = page;
  const queue = localePath(t.locale, SITE_PATHS.staffQueue);
  return (
    <StaffPage
      {...page}
      title={title}
      userName={staff.name}
      navigation={[
        {
          label: t('staff.nav.endorsements'),
          href: queue,
          current: path === SITE_PATHS.staffQueue ? true : undefined,
          active: path.startsWith(SITE_PATHS.staffQueue),
        },
      ]}
      breadcrumbs={above && [...above, { label: title }]}
      errors={errors}
    >
      {children}
    </StaffPage>
  );
}
