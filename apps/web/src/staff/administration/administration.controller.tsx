import { Controller, Get } from '@nestjs/common';
import { May } from '../../access/may.decorator.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import { SignedIn } from '../../access/signed-in.decorator.js';
import { InPage, type PageContext } from '../../http/page-context.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { localePath } from '../../views/site-paths.js';
import { StaffFrame } from '../staff-frame.js';
import { ADMINISTRATION_SECTIONS, sectionsFor } from '../staff-sections.js';

/** What is set up rarely, behind one link. */
@Controller(':locale/staff/administration')
export class AdministrationController {
  @Get()
  @May('read-insight')
  show(@InPage() page: PageContext, @SignedIn() staff: SignedInStaff) {
    const { t } = page;
    return (
      <StaffFrame page={page} staff={staff} title={t('staff.nav.administration')}>
        <PageHeading size="l">{t('staff.nav.administration')}</PageHeading>
        <ul class="govuk-list govuk-list--spaced">
          {sectionsFor(staff, ADMINISTRATION_SECTIONS).map(({ label, path }) => (
            <li>
              <a class="govuk-link" href={localePath(t.locale, path)}>
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </StaffFrame>
    );
  }
}
