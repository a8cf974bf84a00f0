import { direction } from '#content/i18n/locales.js';
import type { Translator } from '#content/i18n/translator.js';
import { renderMail } from '#mail/render-mail.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { useTranslator } from '../../views/translator-context.js';
import { contactsTranslator } from './contacts-translator.js';
import { MailBlocks } from './mail-blocks.js';

export interface MailLetterProps {
  readonly endorsement: EndorsementDetails;
  /** Writes the mail in the language it is given; the template of the mail itself. */
  readonly write: (t: Translator) => Parameters<typeof renderMail>[0];
}

/** A mail as the contact will read it, in their language. */
export function MailLetter({ endorsement, write }: MailLetterProps) {
  const t = useTranslator();
  const theirs = contactsTranslator(endorsement);
  const mail = write(theirs);
  const { subject } = renderMail(mail, theirs);
  return (
    <>
      <h2 class="govuk-heading-m">{t('staff.mail.title')}</h2>
      <p class="govuk-body">{t('staff.mail.language', { language: t.language(theirs.locale) })}</p>
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
