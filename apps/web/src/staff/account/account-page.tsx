import type { ComponentChildren } from 'preact';
import type { Factor } from '#registry/accounts/second-factor/factors.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { ButtonGroup } from '../../views/components/button-group.js';
import { InsetText } from '../../views/components/inset-text.js';
import { LinkButton } from '../../views/components/link-button.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { stepAddress } from './second-factor/second-factor-address.js';
import { StaffFrame } from '../staff-frame.js';
import { waitingWords } from './waiting/waiting-words.js';
import { accountAddress, type AccountNews } from './account-address.js';
import { factorName } from './factor-name.js';

export interface AccountPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly factors: readonly Factor[];
  /** Recovery codes that were not used yet. */
  readonly codesLeft: number;
  /** What was just done. */
  readonly news?: AccountNews | undefined;
  /** Further sections, such as where one is signed in. */
  readonly children?: ComponentChildren;
}

/** One's own account: who one is here, and with what one signs in. */
export function AccountPage({ page, staff, factors, codesLeft, news, children }: AccountPageProps) {
  const { t } = page;
  const waiting = waitingWords(t, staff);
  return (
    <StaffFrame page={page} staff={staff} title={t('account.title')}>
      {news && <NotificationBanner type="success" text={t(`account.news.${news}`)} />}
      <PageHeading size="l" lead={t('account.lead', { name: staff.name, email: staff.email })}>
        {t('account.title')}
      </PageHeading>
      {waiting.length > 0 && (
        <InsetText>
          {waiting.map((words) => (
            <p class="govuk-body">{words}</p>
          ))}
        </InsetText>
      )}
      <h2 class="govuk-heading-m">{t('account.factors.title')}</h2>
      <FactorList page={page} factors={factors} />
      <ButtonGroup>
        {(['app', 'passkey'] as const).map((kind) => (
          <LinkButton variant="secondary" href={stepAddress(page, `/set-up/${kind}`, accountAddress(page))}>
            {t(`account.factors.add.${kind}`)}
          </LinkButton>
        ))}
      </ButtonGroup>
      <h2 class="govuk-heading-m">{t('account.codes.title')}</h2>
      <p class="govuk-body">{t('account.codes.left', { count: codesLeft })}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={accountAddress(page, '/recovery-codes')}>
          {t('account.renew.title')}
        </a>
      </p>
      {children}
    </StaffFrame>
  );
}

function FactorList({ page, factors }: Pick<AccountPageProps, 'page' | 'factors'>) {
  const { t } = page;
  return (
    <SummaryList
      rows={factors.map((factor) => {
        const { id, name, kind, createdAt, lastUsedAt } = factor;
        const below = `/factors/${id}`;
        const hiddenText = factorName(t, factor);
        const rename = { href: accountAddress(page, below), text: t('account.rename.link'), hiddenText };
        const remove = { href: accountAddress(page, `${below}/removal`), text: t('account.remove.link'), hiddenText };
        return {
          key: <bdi>{hiddenText}</bdi>,
          value: [
            name && t(`account.kinds.${kind}`),
            t('account.factors.added', { date: t.date(createdAt) }),
            lastUsedAt && t('account.factors.used', { date: t.date(lastUsedAt) }),
          ]
            .filter(Boolean)
            .join(' · '),
          actions: factors.length > 1 ? [rename, remove] : [rename],
        };
      })}
    />
  );
}
