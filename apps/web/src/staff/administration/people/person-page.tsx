import type { ComponentChildren } from 'preact';
import type { Person } from '#registry/accounts/people.js';
import type { Confirmation } from '#registry/accounts/read-confirmation.js';
import type { StaffEvent } from '#registry/accounts/staff-events.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { NotificationBanner } from '../../../views/components/notification-banner.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { SummaryList } from '../../../views/components/summary-list.js';
import { Timeline } from '../../../views/components/timeline.js';
import { localePath } from '../../../views/site-paths.js';
import { AUDIT } from '../audit/audit-address.js';
import { moment } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { PEOPLE } from './people-address.js';
import type { PersonChange } from './person-change.form.js';
import { PersonConfirmation } from './person-confirmation.js';
import { PersonChanges } from './person-changes.js';
import { eventTitle, lastSeen } from './person-words.js';
import { RightsOf } from './person-rights.js';

export interface PersonPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly person: Person;
  readonly events: readonly StaffEvent[];
  /** How it can be confirmed, while it waits for that. */
  readonly confirmation: Confirmation | null;
  readonly now: Date;
  /** What was just done. */
  readonly news: PersonChange | undefined;
  /** Further sections, such as where the person is signed in. */
  readonly children?: ComponentChildren;
}

/** One person's account: what it may do, how it can be changed, and what was done to it. */
export function PersonPage({ page, staff, person, events, confirmation, now, news, children }: PersonPageProps) {
  const { t } = page;
  return (
    <StaffFrame
      {...{ page, staff }}
      title={person.name}
      above={[{ label: t('people.title'), href: localePath(t.locale, PEOPLE) }]}
    >
      {news && <NotificationBanner type="success" text={t(`people.news.${news}`)} />}
      <PageHeading size="l">
        <bdi>{person.name}</bdi>
      </PageHeading>
      <SummaryList
        rows={[
          { key: t('people.new.email'), value: <bdi>{person.email}</bdi> },
          { key: t('people.column.role'), value: t(`people.role.${person.role}`) },
          { key: t('people.column.state'), value: t(`people.state.${person.state}`) },
          { key: t('people.rights.title'), value: <RightsOf {...{ t, person, now }} /> },
          person.linkExpiresAt && { key: t('people.linkUntil'), value: moment(t, person.linkExpiresAt) },
          { key: t('people.column.seen'), value: lastSeen(t, person) },
          {
            key: t('people.column.factor'),
            value: t(person.hasSecondFactor ? 'people.factor.set' : 'people.factor.missing'),
          },
          { key: t('people.new.language'), value: t.language(person.language) },
        ]}
      />
      {confirmation && <PersonConfirmation {...{ page, person, confirmation }} />}
      {person.id === staff.id ? (
        <InsetText>{t('people.own')}</InsetText>
      ) : (
        mayStaff(staff, 'manage-staff') && <PersonChanges page={page} person={person} />
      )}
      {children}
      <h2 class="govuk-heading-m">{t('people.events')}</h2>
      {mayStaff(staff, 'read-audit') && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${localePath(t.locale, AUDIT)}?person=${person.id}`}>
            {t('people.audit')}
          </a>
        </p>
      )}
      <Timeline
        events={events.map((event) => ({
          title: eventTitle(t, event),
          at: event.at.toISOString(),
          when: moment(t, event.at),
          who: event.actorName ?? t('people.commandLine'),
        }))}
      />
    </StaffFrame>
  );
}
