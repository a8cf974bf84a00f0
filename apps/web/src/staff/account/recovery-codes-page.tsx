import { createElement } from 'preact';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { WarningText } from '../../views/components/warning-text.js';
import { StaffPage } from '../../views/layout.js';

export interface RecoveryCodesPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly codes: readonly string[];
  /** Where to go on to when they are kept. */
  readonly goOn: string;
}

/** Shows new recovery codes, the one time that they can be shown. */
export function RecoveryCodesPage({ page, staff, codes, goOn }: RecoveryCodesPageProps) {
  const { t } = page;
  return (
    <StaffPage {...page} title={t('account.codes.title')} userName={staff.name} scripts={['keep-codes.js']}>
      <PageHeading size="l" lead={t('account.codes.lead')}>
        {t('account.codes.title')}
      </PageHeading>
      <WarningText>{t('account.codes.once')}</WarningText>
      <ul class="wc-codes" id="codes" dir="ltr">
        {codes.map((code) => (
          <li>{(code.match(/.{1,5}/g) ?? []).join('-')}</li>
        ))}
      </ul>
      {createElement('keep-codes', {
        'data-codes': 'codes',
        'data-copy': t('account.codes.copy'),
        'data-copied': t('account.codes.copied'),
        'data-print': t('account.codes.print'),
      })}
      <p class="govuk-body">
        <LinkButton href={goOn}>{t('account.codes.kept')}</LinkButton>
      </p>
    </StaffPage>
  );
}
