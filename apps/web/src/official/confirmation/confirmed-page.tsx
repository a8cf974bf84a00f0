import { promiseWords } from '#content/promise-words.js';
import { errorSummary } from '../../http/read-form.js';
import { InsetText } from '../../views/components/inset-text.js';
import { Panel } from '../../views/components/panel.js';
import { ReferenceNumber } from '../../views/components/reference-number.js';
import { JourneyPage } from '../../views/layout.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import type { ConfirmationProps } from './disown-section.js';
import { DisownSection } from './disown-section.js';

/** Says that it is confirmed, and what happens next. */
export function ConfirmedPage({ visit, token, view, values, errors = [] }: ConfirmationProps) {
  const { t, site } = visit.page;
  const { reference, localGovernment, mandateKind } = view.endorsement;
  const { shown } = view.standing;
  const isAnnouncement = mandateKind === 'announcement';
  const promise = promiseWords(t, view.standing.deadlines, { now: view.now, contactEmail: site.contactEmail });
  return (
    <JourneyPage {...visit.page} title={t('confirm.confirmed.title')} errors={errorSummary(t, errors)}>
      <Panel title={t('confirm.confirmed.panel')}>
        {t('confirm.rows.reference')}
        <br />
        <ReferenceNumber reference={reference} />
      </Panel>
      {isAnnouncement ? (
        <InsetText>{t('confirm.confirmed.pending')}</InsetText>
      ) : (
        <p class="govuk-body-l">{t('confirm.confirmed.body')}</p>
      )}
      {(isAnnouncement || shown !== 'never') && <p class="govuk-body">{t(`manage.shown.${shown}`)}</p>}
      <h2 class="govuk-heading-m">{t('confirm.confirmed.nextTitle')}</h2>
      <ol class="govuk-list govuk-list--number">
        <li>{t('confirm.confirmed.nextCheck')}</li>
        {promise !== null && <li>{promise}</li>}
        {!isAnnouncement && shown === 'never' && (
          <li>{t('confirm.confirmed.nextPublic', { place: localGovernment.name })}</li>
        )}
      </ol>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={localePath(t.locale, SITE_PATHS.manage)}>
            {t('manage.links.own')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={localePath(t.locale, SITE_PATHS.pact)}>
            {t('confirm.confirmed.readPact')}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={localePath(t.locale, SITE_PATHS.signatories)}>
            {t('confirm.confirmed.seeRegister')}
          </a>
        </li>
      </ul>
      <DisownSection {...{ visit, token, view, values, errors }} />
    </JourneyPage>
  );
}
