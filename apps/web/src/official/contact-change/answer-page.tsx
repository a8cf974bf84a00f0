import type { MessageKey } from '#content/i18n/translator.js';
import type { ChangeLink } from '#registry/own-page/contact-change-rules.js';
import type { ContactChangeView } from '#registry/own-page/read-contact-change.js';
import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { LinkButton } from '../../views/components/link-button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { Panel } from '../../views/components/panel.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { JourneyPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { CodeField } from '../fields/code-field.js';
import type { Visit } from '../journey/visit.js';

export interface AnswerPageProps {
  readonly visit: Visit;
  readonly link: ChangeLink;
  readonly token: string;
  readonly change: ContactChangeView;
  readonly values?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** The page behind a link, of either side. */
export function answerPath({ page }: Pick<Visit, 'page'>, link: ChangeLink, token: string): string {
  return localePath(page.t.locale, `/contact-change/${link}/${encodeURIComponent(token)}`);
}

/** Shows who is to be the contact for what, and asks for an explicit human act: to accept, or to object. */
export function AnswerPage({ visit, link, token, change, values = {}, errors = [] }: AnswerPageProps) {
  const { t } = visit.page;
  const { endorsement, newName, newRole, newEmail } = change;
  const { name, country } = endorsement.localGovernment;
  const isLimited = link === 'acceptance' && change.isSetByOne;
  return (
    <JourneyPage {...visit.page} title={t(`changes.reply.${link}.title`)} errors={errorSummary(t, errors)}>
      <PageHeading size="l" lead={t(leadOf(link, change))}>
        {t(`changes.reply.${link}.title`)}
      </PageHeading>
      {isLimited && <p class="govuk-body">{t('changes.reply.acceptance.limited')}</p>}
      <SummaryList
        rows={[
          {
            key: t('mail.facts.localGovernment'),
            value: (
              <>
                <bdi>{name}</bdi>, {t.country(country)}
              </>
            ),
          },
          {
            key: t('changes.answer.newContact'),
            value: (
              <>
                <bdi>{newName}</bdi>
                <br />
                <bdi>{newRole}</bdi>
                <br />
                <bdi dir="ltr">{newEmail}</bdi>
              </>
            ),
          },
        ]}
      />
      <form method="post" action={answerPath(visit, link, token)} novalidate>
        <CodeField {...{ t, values, errors }} name="code" labelSize="m" hint={t('manage.link.why')} />
        <Button variant={link === 'objection' ? 'warning' : undefined}>{t(`changes.reply.${link}.button`)}</Button>
      </form>
    </JourneyPage>
  );
}

function leadOf(link: ChangeLink, { isSetByStaff, wasAccepted }: ContactChangeView): MessageKey {
  if (link === 'objection')
    return wasAccepted ? 'changes.reply.objection.leadAccepted' : 'changes.reply.objection.lead';
  return isSetByStaff ? 'changes.reply.acceptance.staffLead' : 'changes.reply.acceptance.lead';
}

/** What follows, once it is done. */
export function AnsweredPage({ visit, link, change }: Pick<AnswerPageProps, 'visit' | 'link' | 'change'>) {
  const { t } = visit.page;
  return (
    <JourneyPage {...visit.page} title={t(`changes.reply.${link}.done`)}>
      <Panel title={t(`changes.reply.${link}.done`)}>{t(nextOf(link, change))}</Panel>
      <LinkButton href={localePath(t.locale, SITE_PATHS.manage)}>{t('decisions.mail.ownPage')}</LinkButton>
    </JourneyPage>
  );
}

function nextOf(link: ChangeLink, { oldIsTold, wasAccepted }: ContactChangeView): MessageKey {
  if (link === 'objection')
    return wasAccepted ? 'changes.reply.objection.nextAccepted' : 'changes.reply.objection.next';
  return oldIsTold ? 'changes.reply.acceptance.next' : 'changes.reply.acceptance.nextUntold';
}

/** For a link that leads nowhere, or no longer. */
export function NothingToAnswerPage({ visit, why }: Pick<AnswerPageProps, 'visit'> & { why: 'NotFound' | 'Over' }) {
  const { t, site } = visit.page;
  const title = t(`errors.refusal.contactChange${why}.title`);
  return (
    <JourneyPage {...visit.page} title={title}>
      <PageHeading size="l" lead={t(`errors.refusal.contactChange${why}.body`)}>
        {title}
      </PageHeading>
      <p class="govuk-body">{t('changes.answer.help', { email: site.contactEmail })}</p>
    </JourneyPage>
  );
}
