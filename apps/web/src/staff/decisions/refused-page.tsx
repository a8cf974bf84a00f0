import type { CaseFile } from '#registry/review/case-file.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { StaffFrame } from '../staff-frame.js';
import { caseAddress, queueAddress } from '../case/case-address.js';

export interface RefusedPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly file: CaseFile;
  readonly title: string;
  /** What a colleague did meanwhile. */
  readonly what?: string;
  readonly why: string;
  /** What stands in the way. */
  readonly rules: readonly string[];
}

/** Says why a decision was not made, and leads to the case as it is now. */
export function RefusedPage({ page, staff, file, title, what, why, rules }: RefusedPageProps) {
  const { t } = page;
  const { id, localGovernment } = file.endorsement;
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" caption={<bdi>{localGovernment.name}</bdi>}>
        {title}
      </PageHeading>
      {what && (
        <InsetText>
          <strong>{what}</strong>
        </InsetText>
      )}
      <p class="govuk-body">{why}</p>
      {rules.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      )}
      <div class="govuk-button-group">
        <LinkButton href={caseAddress(t.locale, id)}>{t('staff.refused.open')}</LinkButton>
        <a class="govuk-link" href={queueAddress(t.locale)}>
          {t('staff.refused.queue')}
        </a>
      </div>
    </StaffFrame>
  );
}
