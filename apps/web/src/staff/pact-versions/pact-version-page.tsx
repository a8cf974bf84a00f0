import { LOCALES } from '#content/i18n/locales.js';
import { pactText } from '#content/pact/pact-text.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, type FormError } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { PactText } from '../../views/components/pact-text.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { languageName, moment } from '../endorsements/words.js';
import { StaffFrame } from '../staff-frame.js';
import { pactVersionAddress } from './pact-versions-address.js';

export interface PactVersionPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly version: string;
  /** When it was published; null when it is not. */
  readonly since: Date | null;
  /** How many will be invited when it is published; null when it cannot be. */
  readonly toInvite: number | null;
  readonly errors: readonly FormError[];
}

/** What a version says and by which checksums it is known; for one that waits, what its publication means. */
export function PactVersionPage({ page, staff, version, since, toInvite, errors }: PactVersionPageProps) {
  const { t } = page;
  const waits = toInvite !== null;
  const title = t(waits ? 'versions.publish.title' : 'versions.shown.title', { version });
  const lead = waits ? t('versions.publish.lead') : since && t('versions.shown.since', { date: moment(t, since) });
  return (
    <StaffFrame
      {...{ page, staff, title }}
      errors={errorSummary(t, errors)}
      above={[{ label: t('versions.title'), href: pactVersionAddress(t.locale) }]}
    >
      <PageHeading size="l" lead={lead ?? undefined}>
        {title}
      </PageHeading>
      <SummaryList
        rows={LOCALES.map((locale) => ({
          key: t('versions.shown.checksum', { language: languageName(t, locale) }),
          value: <code class="wc-code">{pactText(version, locale).sha256}</code>,
        }))}
      />
      {waits && (
        <form method="post" action={pactVersionAddress(t.locale, version)} novalidate>
          <p class="govuk-body">
            {t('versions.publish.invites', { count: toInvite })} {t('versions.publish.final')}
          </p>
          <Checkboxes
            name="sure"
            error={errorAt(t, errors, 'sure')}
            values={[]}
            items={[{ value: 'yes', label: t('versions.publish.sure') }]}
          />
          <Button variant="warning">{t('versions.publish.button')}</Button>
        </form>
      )}
      <PactText pact={pactText(version, t.locale)} />
      <p class="govuk-body">
        <a class="govuk-link" href={pactVersionAddress(t.locale)}>
          {t('versions.shown.back')}
        </a>
      </p>
    </StaffFrame>
  );
}
