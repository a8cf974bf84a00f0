import { Controller, Get, Query } from '@nestjs/common';
import { BULK_KINDS } from '#registry/review/bulk/bulk-kind.js';
import { BULK_LIMIT } from '#registry/review/bulk/freeze-bulk-action.js';
import { latestBulkActions } from '#registry/review/bulk/read-bulk-action.js';
import { Registry } from '#registry/registry.js';
import { countQueue } from '#registry/review/endorsement-queue.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { QUERY } from '../../../api/read-query.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath } from '../../../views/site-paths.js';
import { QueueQuery, queueFilterOf } from '../queue.query.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { BULK, bulkAddress } from './bulk-address.js';
import { queryText } from '../../page-query.js';

const LATEST = 10;

/** How many endorsements a filter leaves, and what can be done to all of them. */
@Controller(`:locale${BULK}`)
@May('act-in-bulk')
export class BulkChoiceController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff, @Query(QUERY) query: QueueQuery) {
    const { t } = page;
    const total = await countQueue(this.registry, queueFilterOf(query, staff.id));
    const latest = await latestBulkActions(this.registry, LATEST);
    const filter = queryText({ ...query, page: undefined });
    const title = t('bulk.actOn', { count: total });
    return (
      <StaffFrame page={page} staff={staff} title={title}>
        <PageHeading size="l" lead={t('bulk.lead')}>
          {title}
        </PageHeading>
        {total > BULK_LIMIT ? (
          <p class="govuk-body">{t('bulk.tooMany', { limit: BULK_LIMIT })}</p>
        ) : (
          <ul class="govuk-list govuk-list--spaced">
            {BULK_KINDS.map((kind) => (
              <li>
                <a class="govuk-link" href={localePath(t.locale, `${BULK}/${kind}${filter}`)}>
                  {t(`bulk.kind.${kind}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
        {latest.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{t('bulk.latest')}</h2>
            <ul class="govuk-list govuk-list--spaced">
              {latest.map(({ id, kind, createdByName, createdAt, counts }) => (
                <li>
                  <a class="govuk-link" href={bulkAddress(t.locale, id)}>
                    {t(`bulk.kind.${kind}`)}
                  </a>{' '}
                  {t('bulk.by', { name: createdByName, when: moment(t, createdAt), done: counts.done })}
                </li>
              ))}
            </ul>
          </>
        )}
      </StaffFrame>
    );
  }
}
