import type { SavedView } from '#registry/review/saved-views.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { EmptyState } from '../../../views/components/empty-state.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { localePath } from '../../../views/site-paths.js';
import { activeFilters } from '../active-queue-filters.js';
import { queueAddress } from '../../case/case-address.js';
import { StaffFrame } from '../../staff-frame.js';
import { queryOf } from './filter-of-view.js';
import { SAVED_VIEWS } from './saved-views-address.js';

export interface SavedViewsPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly views: readonly SavedView[];
}

/** One's own views: what each shows, and the ways to the list and to another name. */
export function SavedViewsPage({ page, staff, views }: SavedViewsPageProps) {
  const { t } = page;
  const list = queueAddress(t.locale);
  return (
    <StaffFrame page={page} staff={staff} title={t('views.title')}>
      <PageHeading size="l" lead={t('views.lead')}>
        {t('views.title')}
      </PageHeading>
      {views.length === 0 ? (
        <EmptyState title={t('views.empty')}>
          <p class="govuk-body">{t('views.emptyHow')}</p>
          <p class="govuk-body">
            <a class="govuk-link" href={list}>
              {t('views.toList')}
            </a>
          </p>
        </EmptyState>
      ) : (
        <SummaryList
          rows={views.map((view) => {
            const query = queryOf(view);
            const filters = query && activeFilters(t, query).map(({ label }) => label);
            return {
              key: query ? (
                <a class="govuk-link" href={`${list}${view.filter}`}>
                  <bdi>{view.name}</bdi>
                </a>
              ) : (
                <bdi>{view.name}</bdi>
              ),
              value: filters ? filters.join(' · ') : t('views.unreadable'),
              actions: [
                {
                  href: localePath(t.locale, `${SAVED_VIEWS}/${view.id}`),
                  text: t('views.change'),
                  hiddenText: view.name,
                },
              ],
            };
          })}
        />
      )}
    </StaffFrame>
  );
}
