import { Controller, Get } from '@nestjs/common';
import type { VNode } from 'preact';
import { Public } from '../../access/public.decorator.js';
import { SameForEverybody } from '../../http/answer.interceptor.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { KEPT_FOR } from './kept-for.js';
import { ContactAddress, NoticePage, Passage } from './notice-page.js';

/** Which personal data the registry keeps. It says what the registry does today, and nothing it might do one day. */
@Controller(':locale/privacy')
@Public()
export class PrivacyController {
  @Get()
  @SameForEverybody()
  show(@InPage() context: PageContext): VNode {
    const { t } = context;
    return (
      <NoticePage
        context={context}
        section="privacy"
        title={t('register.privacy.title')}
        description={t('register.privacy.description')}
        intro={t('register.privacy.intro')}
      >
        <Passage title={t('register.privacy.readingTitle')}>
          <p class="govuk-body">{t('register.privacy.reading')}</p>
        </Passage>
        <Passage title={t('register.privacy.cookiesTitle')}>
          <p class="govuk-body">{t('register.privacy.cookies')}</p>
        </Passage>
        <Passage title={t('register.privacy.signingTitle')}>
          <p class="govuk-body">{t('register.privacy.signing')}</p>
        </Passage>
        <Passage title={t('register.privacy.publicTitle')}>
          <p class="govuk-body">{t('register.privacy.public')}</p>
        </Passage>
        <Passage title={t('register.privacy.howLongTitle')}>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('register.privacy.drafts', { days: KEPT_FOR.draftDays })}</li>
            <li>{t('register.privacy.links', { hours: KEPT_FOR.linkHours })}</li>
            <li>{t('register.privacy.unconfirmed', { days: KEPT_FOR.unconfirmedDays })}</li>
            <li>{t('register.privacy.kept')}</li>
          </ul>
        </Passage>
        <Passage title={t('register.privacy.securityTitle')}>
          <p class="govuk-body">{t('register.privacy.security')}</p>
        </Passage>
        <Passage title={t('register.privacy.rightsTitle')}>
          <p class="govuk-body">{t('register.privacy.rights')}</p>
          <ContactAddress context={context} />
        </Passage>
      </NoticePage>
    );
  }
}
