import { Controller, Get } from '@nestjs/common';
import { REASON_PURPOSES } from '#domain/endorsement/staff-decisions.js';
import { wordsIn } from '#domain/words.js';
import { Registry } from '#registry/registry.js';
import { keptReasons } from '#registry/review/kept-reasons.js';
import { May } from '../../../access/may.decorator.js';
import { SignedIn } from '../../../access/signed-in.decorator.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import { InPage, type PageContext } from '../../../http/page-context.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { Table } from '../../../views/components/table.js';
import { localePath } from '../../../views/site-paths.js';
import { word } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { REASONS } from './reasons-address.js';

/** Every reason that staff give or gave, by the decision that it is for. */
@Controller(`:locale${REASONS}`)
@May('read-registry')
export class ReasonsController {
  constructor(private readonly registry: Registry) {}

  @Get()
  async show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { t } = page;
    const reasons = await keptReasons(this.registry.dataSource.manager);
    const head = [t('reasons.reason'), t('reasons.code'), t('reasons.uses'), t('reasons.state')];
    return (
      <StaffFrame page={page} staff={staff} title={t('reasons.title')}>
        <PageHeading size="l" lead={t('reasons.lead')}>
          {t('reasons.title')}
        </PageHeading>
        {mayStaff(staff, 'manage-registry') && (
          <LinkButton href={localePath(t.locale, `${REASONS}/new`)}>{t('reasons.add')}</LinkButton>
        )}
        {REASON_PURPOSES.map((purpose) => (
          <TableScroll label={word(t, 'staff.action', purpose)}>
            <Table
              stacks
              caption={word(t, 'staff.action', purpose)}
              captionClass="govuk-table__caption--m"
              firstCellIsHeader
              head={head.map((content) => ({ content }))}
              rows={reasons
                .filter((reason) => reason.purpose === purpose)
                .map(({ id, label, code, uses, active }) => [
                  {
                    content: (
                      <a class="govuk-link" href={localePath(t.locale, `${REASONS}/${id}`)}>
                        {wordsIn(label, t.locale)}
                      </a>
                    ),
                  },
                  { content: code },
                  { content: t('reasons.times', { count: uses }) },
                  { content: t(active ? 'reasons.active' : 'reasons.inactive') },
                ])}
            />
          </TableScroll>
        ))}
      </StaffFrame>
    );
  }
}
