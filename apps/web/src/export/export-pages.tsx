import type { FormerSignatory } from '#registry/public-register/former-signatories.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import type { PageContext } from '../http/page-context.js';
import { profilePath } from '../public/signatories/profile-address.js';
import { signatorySummary } from '../public/signatories/signatory-words.js';
import { PageHeading } from '../views/components/page-heading.js';
import { Table } from '../views/components/table.js';
import { TableScroll } from '../views/components/table-scroll.js';
import { PublicPage } from '../views/layout.js';
import { localePath } from '../views/site-paths.js';

export interface ExportedListProps {
  readonly context: PageContext;
  readonly signatories: readonly PublicSignatory[];
  readonly former: readonly FormerSignatory[];
  readonly asOf: Date;
}

/** Everybody who was in public on that day, on one page: a folder has no search. */
export function ExportedList({ context, signatories, former, asOf }: ExportedListProps) {
  const { t } = context;
  const title = t('register.export.title');
  const linked = (one: Pick<PublicSignatory, 'country' | 'slug' | 'number' | 'name'>) => (
    <a class="govuk-link" href={localePath(t.locale, profilePath(one))}>
      <bdi>{one.name}</bdi>
    </a>
  );
  return (
    <PublicPage {...context} section="signatories" title={title} noindex>
      <PageHeading lead={t('register.export.lead', { date: t.date(asOf) })}>{title}</PageHeading>
      <TableScroll label={title}>
        <Table
          stacks
          firstCellIsHeader
          head={(['name', 'country', 'standing'] as const).map((column) => ({
            content: t(`register.export.${column}`),
          }))}
          rows={[
            ...signatories.map((one) => [
              { content: linked(one) },
              { content: t.country(one.country) },
              { content: signatorySummary(t, one).signed ?? '' },
            ]),
            ...former.map((one) => [
              { content: linked(one) },
              { content: t.country(one.country) },
              { content: t(`standing.former.${one.standing}.lead`, { date: t.date(one.since) }) },
            ]),
          ]}
        />
      </TableScroll>
    </PublicPage>
  );
}

/** What stands where only the service could do something. */
export function EndedPage({ context, asOf }: { context: PageContext; asOf: Date }) {
  const { t } = context;
  return (
    <PublicPage {...context} title={t('register.export.endedTitle')} noindex>
      <PageHeading lead={t('register.export.ended', { date: t.date(asOf) })}>
        {t('register.export.endedTitle')}
      </PageHeading>
    </PublicPage>
  );
}
