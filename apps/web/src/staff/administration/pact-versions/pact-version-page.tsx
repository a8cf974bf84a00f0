import { LOCALES } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import { pactText } from '#content/pact/pact-text.js';
import type { ScheduledPactVersion } from '#registry/pact-versions/scheduled-pact-version.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PactText } from '../../../views/components/pact-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { pactVersionAddress } from './pact-versions-address.js';
import { PublicationFields } from './publication-fields.js';

export interface PactVersionPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly version: string;
  /** When it was published; null when it is not. */
  readonly since: Date | null;
  /** The version that waits for its day, this one or another. */
  readonly scheduled: ScheduledPactVersion | undefined;
  /** How many will be invited when it is published; null when it cannot be. */
  readonly toInvite: number | null;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** What a version says and by which checksums it is known; for one that waits, what its publication means. */
export function PactVersionPage(props: PactVersionPageProps) {
  const { page, staff, version, since, scheduled, toInvite, typed, errors } = props;
  const { t } = page;
  const mayManage = mayStaff(staff, 'manage-registry');
  const mayPublish = mayManage && toInvite !== null && !scheduled;
  const title = t(mayPublish ? 'versions.publish.title' : 'versions.shown.title', { version });
  const lead = mayPublish ? t('versions.publish.lead') : since && t('versions.shown.since', { date: moment(t, since) });
  return (
    <StaffFrame
      {...{ page, staff, title }}
      errors={errorSummary(t, errors)}
      above={[{ label: t('versions.title'), href: pactVersionAddress(t.locale) }]}
    >
      <PageHeading size="l" lead={lead ?? undefined}>
        {title}
      </PageHeading>
      {toInvite !== null && scheduled && <Scheduled {...{ t, version, scheduled, mayManage }} />}
      <SummaryList
        rows={LOCALES.map((locale) => ({
          key: t('versions.shown.checksum', { language: t.language(locale) }),
          value: <code class="wc-code">{pactText(version, locale).sha256}</code>,
        }))}
      />
      {mayPublish && <PublicationFields {...{ t, version, toInvite, typed, errors }} />}
      <PactText pact={pactText(version, t.locale)} />
      <p class="govuk-body">
        <a class="govuk-link" href={pactVersionAddress(t.locale)}>
          {t('versions.shown.back')}
        </a>
      </p>
    </StaffFrame>
  );
}

interface ScheduledProps {
  readonly t: Translator;
  readonly version: string;
  readonly scheduled: ScheduledPactVersion;
  /** Whether the person may give up the plan. */
  readonly mayManage: boolean;
}

/** From when the version will hold, and the way out; or that another one has to go first. */
function Scheduled({ t, version, scheduled, mayManage }: ScheduledProps) {
  const date = t.date(scheduled.takesEffectOn);
  if (scheduled.version !== version) {
    return (
      <p class="govuk-inset-text">
        {t('versions.scheduled.other', { date })}{' '}
        <a class="govuk-link" href={pactVersionAddress(t.locale, scheduled.version)}>
          {t('pact.version', { version: scheduled.version })}
        </a>
      </p>
    );
  }
  const { scheduledBy, scheduledAt } = scheduled;
  return (
    <form method="post" action={`${pactVersionAddress(t.locale, version)}/cancellation`}>
      <p class="govuk-inset-text">
        {t('versions.scheduled.for', { date })}{' '}
        {t('versions.scheduled.by', { name: scheduledBy, date: moment(t, scheduledAt) })}
      </p>
      {mayManage && <Button variant="secondary">{t('versions.scheduled.cancel')}</Button>}
    </form>
  );
}
