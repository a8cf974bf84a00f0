import { erasureMail } from '#mail/templates/erasure/erasure-mail.js';
import type { EndorsementDetails } from '#registry/endorsements/read-endorsement.js';
import type { ErasureRequest } from '#registry/privacy/erasure-requests.js';
import type { ReasonToChoose } from '#registry/review/reasons.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorSummary, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { PageHeading } from '../../views/components/page-heading.js';
import { localePath } from '../../views/site-paths.js';
import { caseAddress } from '../endorsements/case-address.js';
import { MailLetter } from '../endorsements/mail-letter.js';
import { StaffFrame } from '../staff-frame.js';
import { contactsTranslator } from '../endorsements/contacts-translator.js';
import { ReasonFields } from '../endorsements/reason-fields.js';

export const ERASURES = '/staff/erasures';

interface ErasurePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
}

export interface WaitingErasure {
  readonly request: ErasureRequest;
  readonly endorsement: EndorsementDetails;
}

/** Every request to erase personal data that waits, the most urgent first. */
export function ErasuresPage({ page, staff, waiting }: ErasurePageProps & { waiting: readonly WaitingErasure[] }) {
  const { t } = page;
  return (
    <StaffFrame page={page} staff={staff} title={t('changes.erasures.title')}>
      <PageHeading size="l" lead={t('changes.erasures.lead', { count: waiting.length })}>
        {t('changes.erasures.title')}
      </PageHeading>
      <ul class="govuk-list govuk-list--spaced">
        {waiting.map(({ request, endorsement }) => (
          <li>
            <a class="govuk-link" href={`${localePath(t.locale, ERASURES)}/${request.id}`}>
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

export interface OneErasureProps extends ErasurePageProps, WaitingErasure {
  readonly reasons: readonly ReasonToChoose[];
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** One request: what goes and what stays, the mail that goes before, and the two answers. */
export function OneErasurePage({
  page,
  staff,
  request,
  endorsement,
  reasons,
  typed = {},
  errors = [],
}: OneErasureProps) {
  const { t, site } = page;
  const { name } = endorsement.localGovernment;
  const address = `${localePath(t.locale, ERASURES)}/${request.id}`;
  const props = { endorsement, site, kind: 'accepted', dueAt: request.dueAt } as const;
  return (
    <StaffFrame
      page={{ ...page, path: `${ERASURES}/${request.id}` }}
      staff={staff}
      title={name}
      errors={errorSummary(t, errors)}
      above={[{ label: t('changes.erasures.title'), href: localePath(t.locale, ERASURES) }]}
    >
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
      <div class="wc-case__letter">
        <MailLetter endorsement={endorsement} write={(theirs) => erasureMail(props, theirs)} />
      </div>
      <form method="post" action={`${address}/acceptance`}>
        <Button variant="warning">{t('changes.erasures.accept')}</Button>
      </form>
      <h2 class="govuk-heading-m">{t('changes.erasures.refuse')}</h2>
      <form method="post" action={`${address}/refusal`} noValidate>
        <ReasonFields
          {...{ reasons, typed, errors }}
          size="s"
          contactLanguage={contactsTranslator(endorsement).locale}
        />
        <Button variant="secondary">{t('changes.erasures.refuseButton')}</Button>
      </form>
    </StaffFrame>
  );
}
