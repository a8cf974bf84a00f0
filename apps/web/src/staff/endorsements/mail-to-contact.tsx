import { DEFAULT_LOCALE, direction, isLocale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import { renderMail } from '#mail/render-mail.js';
import { endorsementPublishedMail } from '#mail/templates/endorsement-published/endorsement-published-mail.js';
import {
  endorsementRejectedMail,
  type EndorsementRejectedProps,
} from '#mail/templates/endorsement-rejected/endorsement-rejected-mail.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { SiteFacts } from '../../views/site-facts.js';
import { useTranslator } from '../../views/translator-context.js';
import { MailBlocks } from './mail-blocks.js';
import { languageName } from './words.js';

export interface MailToContactProps {
  readonly endorsement: EndorsementDetails;
  readonly site: SiteFacts;
  /** Why it is rejected; without a reason it is the mail of a published endorsement. */
  readonly reason?: EndorsementRejectedProps['reason'];
}

/** The mail that the contact gets, in their language, before it goes out; made by the same template as the mail. */
export function MailToContact({ endorsement, site, reason }: MailToContactProps) {
  const t = useTranslator();
  const theirs = contactsTranslator(endorsement);
  const props = { endorsement, site };
  const mail = reason ? endorsementRejectedMail({ ...props, reason }, theirs) : endorsementPublishedMail(props, theirs);
  const { subject } = renderMail(mail, theirs);
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.mail.title')}</h2>
      <p class="govuk-body">{t('staff.mail.language', { language: languageName(t, theirs.locale) })}</p>
      <div class="wc-mail">
        <dl class="wc-mail__lines">
          <div>
            <dt>{t('staff.mail.to')}</dt>
            <dd>
              <bdi>{endorsement.contactName}</bdi> · <bdi dir="ltr">{endorsement.contactEmail}</bdi>
            </dd>
          </div>
          <div>
            <dt>{t('staff.mail.subject')}</dt>
            <dd lang={theirs.locale}>{subject}</dd>
          </div>
        </dl>
        <div class="wc-mail__text wc-letter" lang={theirs.locale} dir={direction(theirs.locale)}>
          <MailBlocks blocks={mail.blocks} />
        </div>
      </div>
    </>
  );
}

/** The translator of the contact's language, or of the default where theirs is none of ours. */
export function contactsTranslator({ contactLanguage }: Pick<EndorsementDetails, 'contactLanguage'>): Translator {
  return translator(isLocale(contactLanguage) ? contactLanguage : DEFAULT_LOCALE);
}
