import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import type { SignedInStaff } from '../../access/signed-in-staff.js';
import type { PageContext } from '../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Input } from '../../views/components/input.js';
import { SummaryList } from '../../views/components/summary-list.js';
import { Textarea } from '../../views/components/textarea.js';
import { caseAddress } from './case-address.js';
import { CaseFrame } from './case-frame.js';
import { bouncedWords } from './contact-bounced.js';
import { SecondPersonNotice } from './second-person-notice.js';

export interface ContactPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly endorsement: EndorsementDetails;
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** The contact's address, whether mail reaches it, and the form for another one. */
export function ContactPage({ page, staff, endorsement, typed, errors = [] }: ContactPageProps) {
  const { t } = page;
  const { id, contactName, contactEmail, contactBouncedAt } = endorsement;
  return (
    <CaseFrame
      {...{ page, staff, endorsement }}
      title={t('delivery.contact.title')}
      lead={t('delivery.contact.lead')}
      errors={errorSummary(t, errors)}
    >
      <SummaryList
        rows={[
          { key: t('staff.case.contact'), value: <bdi>{contactName}</bdi> },
          { key: t('staff.case.email'), value: <bdi dir="ltr">{contactEmail}</bdi> },
          contactBouncedAt !== null && { key: t('delivery.contact.mail'), value: bouncedWords(t, endorsement) },
        ]}
      />
      <SecondPersonNotice action="correct_contact" endorsement={endorsement} />
      <form method="post" action={caseAddress(t.locale, id, '/contact')} noValidate>
        <input type="hidden" name="version" value={typedText(typed, 'version')} />
        <Input
          name="email"
          type="email"
          label={t('delivery.contact.email')}
          autocomplete="off"
          value={typedText(typed, 'email')}
          error={errorAt(t, errors, 'email')}
        />
        <Textarea
          name="reason"
          label={t('delivery.contact.reason')}
          hint={t('delivery.contact.reasonHint')}
          rows={3}
          value={typedText(typed, 'reason')}
          error={errorAt(t, errors, 'reason')}
        />
        <Button>{t('delivery.contact.save')}</Button>
      </form>
    </CaseFrame>
  );
}
