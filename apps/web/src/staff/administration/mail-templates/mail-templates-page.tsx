import { LOCALES } from '#content/i18n/locales.js';
import type { MailTemplate } from '#mail/templates/mail-template.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Table } from '../../../views/components/table.js';
import { TableScroll } from '../../../views/components/table-scroll.js';
import { StaffFrame } from '../../staff-frame.js';
import { administrationCrumb, templateAddress } from './template-address.js';

export interface MailTemplatesPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly mails: readonly { readonly template: MailTemplate; readonly subject: string }[];
}

/** Every mail by its subject, with a link to it in each language. */
export function MailTemplatesPage({ page, staff, mails }: MailTemplatesPageProps) {
  const { t } = page;
  const title = t('delivery.gallery.title');
  return (
    <StaffFrame page={page} staff={staff} title={title} above={[administrationCrumb(t)]}>
      <PageHeading size="l" lead={t('delivery.gallery.lead')}>
        {title}
      </PageHeading>
      <TableScroll label={title}>
        <Table
          firstCellIsHeader
          head={[{ content: t('delivery.gallery.mail') }, { content: t('delivery.gallery.languages') }]}
          rows={mails.map(({ template, subject }) => [
            { content: subject },
            {
              content: (
                <ul class="govuk-list">
                  {LOCALES.map((language) => (
                    <li>
                      <a class="govuk-link" href={templateAddress(t, template, language)}>
                        {t.language(language)}
                        <span class="govuk-visually-hidden">: {subject}</span>
                      </a>
                    </li>
                  ))}
                </ul>
              ),
            },
          ])}
        />
      </TableScroll>
    </StaffFrame>
  );
}
