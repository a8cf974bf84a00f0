import type { ComponentChildren } from 'preact';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import type { FieldError } from '../../views/components/error-summary.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { StaffFrame } from '../staff-frame.js';
import { caseAddress, queueAddress } from './case-address.js';
import { DECISION_NOUNS } from './decision-kinds.js';
import { word } from './words.js';

export interface DecisionFrameProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly action: StaffDecision;
  readonly title?: string;
  readonly errors?: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** A page on the way to a decision: its title, whose case it is, and what the decision does. */
export function DecisionFrame(props: DecisionFrameProps) {
  const { page, staff, endorsement, action, errors, children } = props;
  const { t } = page;
  const { id, localGovernment } = endorsement;
  const title = props.title ?? word(t, 'decisions.title', action);
  return (
    <StaffFrame
      page={{ ...page, path: `/staff/endorsements/${id}/${DECISION_NOUNS[action]}` }}
      staff={staff}
      title={title}
      errors={errors}
      above={[
        { label: t('staff.nav.endorsements'), href: queueAddress(t.locale) },
        { label: <bdi>{localGovernment.name}</bdi>, href: caseAddress(t.locale, id) },
      ]}
    >
      <PageHeading size="l" caption={<bdi>{localGovernment.name}</bdi>} lead={word(t, 'decisions.effect', action)}>
        {title}
      </PageHeading>
      {children}
    </StaffFrame>
  );
}
