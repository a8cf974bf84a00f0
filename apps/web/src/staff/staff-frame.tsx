import type { ComponentChildren } from 'preact';
import type { SignedInStaff } from '../access/signed-in-staff.js';
import type { PageContext } from '../http/page-context.js';
import type { BreadcrumbsProps } from '../views/components/breadcrumbs.js';
import type { FieldError } from '../views/components/error-summary.js';
import { StaffPage } from '../views/layout.js';
import { localePath } from '../views/site-paths.js';
import { sectionLabel, sectionsFor } from './staff-sections.js';

export interface StaffFrameProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly title: string;
  readonly errors?: readonly FieldError[];
  /** The pages above this one; this one's title is added. */
  readonly above?: BreadcrumbsProps['items'];
  /** Asset names of module scripts. */
  readonly scripts?: readonly string[];
  readonly children: ComponentChildren;
}

/** A page for somebody who has signed in: their name, the sections they may enter, and where they are. */
export function StaffFrame({ page, staff, title, errors, above, scripts, children }: StaffFrameProps) {
  const { t, path } = page;
  return (
    <StaffPage
      {...page}
      title={title}
      userName={staff.name}
      navigation={sectionsFor(staff).map((section) => ({
        label: sectionLabel(t, section, staff),
        href: localePath(t.locale, section.path),
        current: path === section.path ? true : undefined,
        active: path.startsWith(section.path),
      }))}
      breadcrumbs={above && [...above, { label: title }]}
      errors={errors}
      scripts={scripts}
    >
      {children}
    </StaffPage>
  );
}
