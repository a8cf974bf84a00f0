import { Controller, Get, Inject } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Translator } from '#content/i18n/translator.js';
import type { Settings } from '#platform/settings.js';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/same-for-everybody.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { SETTINGS } from '../../settings.provider.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { KEPT_FOR, period } from './kept-for.js';
import { ContactAddress, NoticePage, Passage } from './notice-page.js';

/** Which personal data the registry keeps. It says what the registry does today, and nothing it might do one day. */
@Controller(':locale/privacy')
@Public()
export class PrivacyController {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  @Get()
  @SameForEverybody()
  show(@InPage() context: PageContext): VNode {
    const { t } = context;
    const kept = this.settings;
    const days = (count: number) => ({ period: period(t, count) });
    return (
      <NoticePage
        context={context}
        section="privacy"
        title={t('register.privacy.title')}
        description={t('register.privacy.description')}
        intro={t('register.privacy.intro')}
      >
        <WhoAnswers t={t} settings={kept} />
        <Passage title={t('register.privacy.readingTitle')}>
          <p class="govuk-body">{t('register.privacy.reading')}</p>
        </Passage>
        <Passage title={t('register.privacy.cookiesTitle')}>
          <p class="govuk-body">{t('register.privacy.cookies')}</p>
        </Passage>
        <Passage title={t('register.privacy.signingTitle')}>
          <p class="govuk-body">{t('register.privacy.signing')}</p>
        </Passage>
        <Passage title={t('register.privacy.readersTitle')}>
          <p class="govuk-body">{t('register.privacy.readers')}</p>
        </Passage>
        <Passage title={t('register.privacy.publicTitle')}>
          <p class="govuk-body">{t('register.privacy.public')}</p>
        </Passage>
        <Passage title={t('register.privacy.howLongTitle')}>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('register.privacy.drafts', days(KEPT_FOR.draftDays))}</li>
            <li>{t('register.privacy.links', { hours: KEPT_FOR.linkHours })}</li>
            <li>
              {t('register.privacy.unconfirmed', {
                ...days(KEPT_FOR.unconfirmedDays),
                erased: period(t, kept.RETENTION_UNCONFIRMED_DAYS),
              })}
            </li>
            <li>{t('register.privacy.standing')}</li>
            <li>{t('register.privacy.rejected', days(kept.RETENTION_REJECTED_DAYS))}</li>
            <li>{t('register.privacy.ended', days(kept.RETENTION_ENDED_DAYS))}</li>
            <li>{t('register.privacy.lapsed', days(kept.RETENTION_LAPSED_DAYS))}</li>
            <li>{t('register.privacy.lists', days(kept.IMPORT_ROWS_DAYS))}</li>
            <li>{t('register.privacy.mails', days(kept.RETENTION_MAILS_DAYS))}</li>
            <li>{t('register.privacy.sentMails', days(kept.RETENTION_SENT_MAILS_DAYS))}</li>
            <li>{t('register.privacy.accesses', days(kept.RETENTION_ACCESS_LOG_DAYS))}</li>
            <li>{t('register.privacy.signIns', days(kept.RETENTION_STAFF_EVENTS_DAYS))}</li>
          </ul>
          <p class="govuk-body">{t('register.privacy.stays')}</p>
        </Passage>
        <Passage title={t('register.privacy.securityTitle')}>
          <p class="govuk-body">{t('register.privacy.security')}</p>
        </Passage>
        <Passage title={t('register.privacy.rightsTitle')}>
          <p class="govuk-body">{t('register.privacy.rights', days(KEPT_FOR.erasureDays))}</p>
          <p class="govuk-body">
            <a href={localePath(t.locale, SITE_PATHS.manage)}>{t('register.privacy.ownPage')}</a>
          </p>
          <p class="govuk-body">{t('register.privacy.rightsElse')}</p>
          <ContactAddress context={context} />
        </Passage>
      </NoticePage>
    );
  }
}

/** Who answers for the data (GDPR, Article 13); nothing where the settings do not say it. */
function WhoAnswers({ t, settings }: { t: Translator; settings: Settings }) {
  const { LEGAL_NAME: name, LEGAL_ADDRESS: address, DATA_PROTECTION_EMAIL: email } = settings;
  if (name === undefined || address === undefined) return null;
  return (
    <Passage title={t('register.privacy.controllerTitle')}>
      <p class="govuk-body">{t('register.privacy.controller', { name, address })}</p>
      {email !== undefined && <p class="govuk-body">{t('register.privacy.dataProtection', { email })}</p>}
    </Passage>
  );
}
