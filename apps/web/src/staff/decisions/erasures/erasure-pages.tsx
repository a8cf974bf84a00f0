import { erasureMail } from '#mail/templates/erasure/erasure-mail.js';
import { mayStaff } from '../../../access/signed-in-staff.js';
import type { FormError, TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { caseAddress } from '../../case/case-address.js';
import { MailLetter } from '../../case/mail-letter.js';
import { StaffFrame } from '../../staff-frame.js';
import { contactsTranslator } from '../../case/contacts-translator.js';
import { ReasonFields } from '../reason-fields.js';
import { erasureAddress, type OneErasure } from './erasure-desk.js';
import { ErasureFrame } from './erasure-frame.js';

export interface ErasuresPageProps extends Pick<OneErasure, 'page' | 'staff'> {
  readonly waiting: readonly Pick<OneErasure, 'request' | 'endorsement'>[];
}

/** Every request to erase personal data that waits, the most urgent first. */
export function ErasuresPage({ page, staff, waiting }: ErasuresPageProps) {
  const { t } = page;
  return (
    <StaffFrame page={page} staff={staff} title={t('changes.erasures.title')}>
      <PageHeading size="l" lead={t('changes.erasures.lead', { count: waiting.length })}>
        {t('changes.erasures.title')}
      </PageHeading>
      <ul class="govuk-list govuk-list--spaced">
        {waiting.map(({ request, endorsement }) => (
          <li>
            <a class="govuk-link" href={erasureAddress(t.locale, request)}>
              <bdi>{endorsement.localGovernment.name}</bdi>
            </a>
            <br />
            {t('changes.erasures.due', { date: t.date(request.dueAt) })}
          </li>
        ))}
      </ul>
    </StaffFrame>
  );
}

export interface OneErasurePageProps extends OneErasure {
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** One request: what goes and what stays, the mail that goes before, and the two answers. */
export function OneErasurePage({ typed = {}, errors = [], ...one }: OneErasurePageProps) {
  const { page, staff, request, endorsement, reasons, takesTwo } = one;
  const { t, site } = page;
  const { name } = endorsement.localGovernment;
  const address = erasureAddress(t.locale, request);
  const props = { endorsement, site, kind: 'accepted', dueAt: request.dueAt } as const;
  return (
    <ErasureFrame {...one} title={name} errors={errors}>
      <PageHeading
        size="l"
        caption={t('changes.erasures.title')}
        lead={t('changes.erasures.due', { date: t.date(request.dueAt) })}
      >
        <bdi>{name}</bdi>
      </PageHeading>
      <p class="govuk-body">
        <a class="govuk-link" href={caseAddress(t.locale, endorsement.id)}>
          {t('decisions.form.back')}
        </a>
      </p>
      <p class="govuk-body">{t('changes.erasures.means')}</p>
      {takesTwo && <InsetText>{t('decisions.form.secondPerson')}</InsetText>}
      <div class="wc-case__letter">
        <MailLetter endorsement={endorsement} write={(theirs) => erasureMail(props, theirs)} />
      </div>
      {mayStaff(staff, 'manage-registry') && (
        <>
          <form method="post" action={`${address}/acceptance`}>
            <Button variant="warning">{t('changes.erasures.accept')}</Button>
          </form>
          <h2 class="govuk-heading-m">{t('changes.erasures.refuse')}</h2>
          <form method="post" action={`${address}/refusal/preview`} noValidate>
            <ReasonFields
              {...{ reasons, typed, errors }}
              size="s"
              contactLanguage={contactsTranslator(endorsement).locale}
            />
            <Button variant="secondary">{t('decisions.form.preview')}</Button>
          </form>
        </>
      )}
    </ErasureFrame>
  );
}
