import type { PublishedPactVersion } from '#registry/pact-versions/published-pact-versions.js';
import type { ScheduledPactVersion } from '#registry/pact-versions/scheduled-pact-version.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { pactVersionAddress } from './pact-versions-address.js';
import { waitingVersions } from './waiting-versions.js';

export interface PactVersionsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  /** Newest first. */
  readonly published: readonly PublishedPactVersion[];
  readonly scheduled: ScheduledPactVersion | undefined;
}

/** Each version with its signatures, and those that wait to be published. */
export function PactVersionsPage({ page, staff, published, scheduled }: PactVersionsPageProps) {
  const { t } = page;
  const title = t('versions.title');
  const numeric = true;
  const waiting = waitingVersions(published);
  const link = (version: string) => (
    <a class="govuk-link" href={pactVersionAddress(t.locale, version)}>
      {t('pact.version', { version })}
    </a>
  );
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('versions.lead')}>
        {title}
      </PageHeading>
      <TableScroll label={title}>
        <Table
          stacks
          firstCellIsHeader
          head={[
            { content: t('versions.version') },
            { content: t('versions.since') },
            { content: t('versions.signatures'), numeric },
            { content: t('versions.invited'), numeric },
          ]}
          rows={published.map(({ version, publishedAt, signatures, invited }) => [
            { content: link(version) },
            { content: moment(t, publishedAt) },
            { content: t.number(signatures), numeric },
            { content: t.number(invited), numeric },
          ])}
        />
      </TableScroll>
      <h2 class="govuk-heading-m">{t('versions.waiting')}</h2>
      {waiting.length === 0 && <p class="govuk-body">{t('versions.waitingNone')}</p>}
      <ul class="govuk-list">
        {waiting.map((version) => (
          <li>
            {link(version)}
            {version === scheduled?.version && (
              <> {t('versions.scheduled.for', { date: t.date(scheduled.takesEffectOn) })}</>
            )}
          </li>
        ))}
      </ul>
    </StaffFrame>
  );
}
