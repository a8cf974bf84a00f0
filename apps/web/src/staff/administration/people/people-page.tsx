import type { Person } from '#registry/accounts/people.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { localePath } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { PEOPLE, personAddress } from './people-address.js';
import { lastSeen } from './person-words.js';
import { StateOf } from './person-rights.js';

export interface PeoplePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly people: readonly Person[];
  readonly now: Date;
}

/** One row per person: as what they work here, whether they can sign in, and when they were last seen. */
export function PeoplePage({ page, staff, people, now }: PeoplePageProps) {
  const { t } = page;
  const title = t('people.title');
  return (
    <StaffFrame page={page} staff={staff} title={title}>
      <PageHeading size="l" lead={t('people.lead')}>
        {title}
      </PageHeading>
      {mayStaff(staff, 'manage-staff') && (
        <LinkButton href={localePath(t.locale, `${PEOPLE}/new`)}>{t('people.new.title')}</LinkButton>
      )}
      <TableScroll label={title}>
        <Table
          stacks
          firstCellIsHeader
          head={(['name', 'role', 'state', 'seen', 'factor'] as const).map((column) => ({
            content: t(`people.column.${column}`),
          }))}
          rows={people.map((person) => [
            {
              content: (
                <>
                  <a class="govuk-link" href={personAddress(page, person.id)}>
                    <bdi>{person.name}</bdi>
                  </a>{' '}
                  <span class="wc-queue__detail" dir="ltr">
                    {person.email}
                  </span>
                </>
              ),
            },
            { content: t(`people.role.${person.role}`) },
            { content: <StateOf {...{ t, person, now }} /> },
            { content: lastSeen(t, person) },
            { content: t(person.hasSecondFactor ? 'people.factor.set' : 'people.factor.missing') },
          ])}
        />
      </TableScroll>
    </StaffFrame>
  );
}
