import { LOCALES } from '#content/i18n/locales.js';
import type { RenderedMail } from '#mail/render-mail.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { LanguageNavigation } from '../../../views/components/language-navigation.js';
import { MailPreview } from '../../../views/components/mail-preview.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { localePath } from '../../../views/site-paths.js';
import { StaffFrame } from '../../staff-frame.js';
import { administrationCrumb, MAIL_TEMPLATES_PATH, templateAddress } from './template-address.js';

export interface MailTemplatePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly template: string;
  readonly rendered: RenderedMail;
}

/** One mail in one language, as a mail program shows its HTML, and as plain text. */
export function MailTemplatePage({ page, staff, template, rendered }: MailTemplatePageProps) {
  const { t } = page;
  const { language, subject, senderName, text } = rendered;
  const above = [
    administrationCrumb(t),
    { label: t('delivery.gallery.title'), href: localePath(t.locale, MAIL_TEMPLATES_PATH) },
  ];
  return (
    <StaffFrame page={page} staff={staff} title={subject} above={above}>
      <PageHeading size="l" caption={t('delivery.gallery.title')} lead={t('delivery.gallery.sample')}>
        <span lang={language}>{subject}</span>
      </PageHeading>
      <LanguageNavigation
        label={t('delivery.gallery.languages')}
        items={LOCALES.map((one) => ({
          label: t.language(one),
          lang: t.locale,
          href: one === language ? undefined : templateAddress(t, template, one),
        }))}
      />
      <h2 class="govuk-heading-m">{t('delivery.gallery.html')}</h2>
      <div class="wc-mail">
        <iframe
          class="wc-mail__frame"
          src={`${templateAddress(t, template, language)}/html`}
          title={t('delivery.gallery.html')}
          sandbox=""
        />
      </div>
      <h2 class="govuk-heading-m">{t('delivery.gallery.text')}</h2>
      <MailPreview
        lang={language}
        text={text}
        lines={[
          { name: t('delivery.gallery.from'), value: senderName },
          { name: t('staff.mail.subject'), value: subject },
        ]}
      />
    </StaffFrame>
  );
}
