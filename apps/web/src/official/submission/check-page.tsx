import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { errorAt } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Checkboxes } from '../../views/components/checkboxes.js';
import { NotificationBanner } from '../../views/components/notification-banner.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { EvidenceLink } from '../evidence/evidence-link.js';
import { changePath, journeyPath } from '../journey/journey-paths.js';
import { QuestionPage, type QuestionProps } from '../journey/question-page.js';
import { SaveLink } from '../journey/save-link.js';
import type { Visit } from '../journey/visit.js';
import { CheckedAnswers } from './checked-answers.js';

/** What happened since the page was opened. */
export type CheckNotice = 'changed' | 'placeGone';

export interface CheckPageProps extends Omit<QuestionProps, 'values'> {
  readonly answers: AnsweredDraft;
  readonly version: number;
  readonly notice?: CheckNotice;
}

/** All answers, each with a way to change it, the declaration and the button that signs. */
export function CheckPage({ visit, answers, version, errors = [], notice }: CheckPageProps) {
  const { t } = visit.page;
  const place = `${answers.government.name} (${t.country(answers.country)})`;
  return (
    <QuestionPage visit={visit} step="check" title={t('sign.check.title')} errors={errors}>
      {notice && <Notice visit={visit} notice={notice} />}
      <PageHeading size="l" lead={t('sign.check.lead')}>
        {t('sign.check.title')}
      </PageHeading>
      <CheckedAnswers visit={visit} answers={answers} />
      <EvidenceLink visit={visit} />
      <form method="post" action={journeyPath(visit, 'check')} novalidate>
        <input type="hidden" name="version" value={version} />
        <h2 class="govuk-heading-m">{t('sign.check.declarationTitle')}</h2>
        <Checkboxes
          name="declaration"
          error={errorAt(t, errors, 'declaration')}
          items={[{ value: 'yes', label: t('sign.check.declaration', { place }) }]}
        />
        <div class="govuk-visually-hidden" aria-hidden="true">
          <label for="comments">{t('sign.check.leaveEmpty')}</label>
          <input id="comments" name="comments" type="text" autocomplete="off" tabIndex={-1} />
        </div>
        <p class="govuk-body">{t('sign.check.notice', { email: answers.contact.email })}</p>
        <Button>{t('sign.check.button')}</Button>
      </form>
      <SaveLink visit={visit} />
    </QuestionPage>
  );
}

function Notice({ visit, notice }: { visit: Visit; notice: CheckNotice }) {
  const { t } = visit.page;
  return (
    <NotificationBanner>
      {notice === 'changed' ? (
        <>
          <p class="govuk-notification-banner__heading">{t('sign.check.changedTitle')}</p>
          <p class="govuk-body">{t('sign.check.changedBody')}</p>
        </>
      ) : (
        <p class="govuk-notification-banner__heading">
          {t('sign.check.placeGone')}{' '}
          <a class="govuk-notification-banner__link" href={changePath(visit, 'government')}>
            {t('sign.check.placeGoneChange')}
          </a>
        </p>
      )}
    </NotificationBanner>
  );
}
