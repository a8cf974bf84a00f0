import type { ComponentChildren } from 'preact';
import type { ImportBatch } from '#registry/import/import-batch.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import type { FieldError } from '../../views/components/error-summary.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { StaffFrame } from '../staff-frame.js';
import { importAddress } from './import-address.js';

export interface ImportFrameProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly batch: ImportBatch;
  readonly title: string;
  readonly lead?: string;
  readonly errors?: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** A page that asks something about one import: which one, and the way back to it. */
export function ImportFrame({ page, staff, batch, title, lead, errors, children }: ImportFrameProps) {
  const { t } = page;
  const name = <bdi>{batch.fileName}</bdi>;
  return (
    <StaffFrame
      page={page}
      staff={staff}
      title={title}
      errors={errors}
      above={[
        { label: t('imports.title'), href: importAddress(t.locale) },
        { label: name, href: importAddress(t.locale, batch.id) },
      ]}
    >
      <PageHeading size="l" caption={name} lead={lead}>
        {title}
      </PageHeading>
      {children}
    </StaffFrame>
  );
}
