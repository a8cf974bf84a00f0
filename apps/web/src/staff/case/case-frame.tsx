import type { ComponentChildren } from 'preact';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import type { FieldError } from '../../views/components/error-summary.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { StaffFrame } from '../staff-frame.js';
import { caseAddress, queueAddress } from './case-address.js';

export interface CaseFrameProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: Pick<EndorsementDetails, 'id' | 'localGovernment'>;
  readonly title: string;
  readonly lead?: string;
  /** The part of the address below the case of the page that can be read again; that of the request when left out. */
  readonly below?: string;
  readonly errors?: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** A page below a case: whose case it is, and the way back to it. */
export function CaseFrame({ page, staff, endorsement, title, lead, below, errors, children }: CaseFrameProps) {
  const { t } = page;
  const { id, localGovernment } = endorsement;
  return (
    <StaffFrame
      page={below === undefined ? page : { ...page, path: `/staff/endorsements/${id}/${below}` }}
      staff={staff}
      title={title}
      errors={errors}
      above={[
        { label: t('staff.nav.endorsements'), href: queueAddress(t.locale) },
        { label: <bdi>{localGovernment.name}</bdi>, href: caseAddress(t.locale, id) },
      ]}
    >
      <PageHeading size="l" caption={<bdi>{localGovernment.name}</bdi>} lead={lead}>
        {title}
      </PageHeading>
      {children}
    </StaffFrame>
  );
}
