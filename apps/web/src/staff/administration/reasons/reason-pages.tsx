import type { ComponentChildren } from 'preact';
import { REASON_PURPOSES } from '#domain/endorsement/staff-decisions.js';
import type { EarlierVersion, KeptReason } from '#registry/review/kept-reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Select } from '../../../views/components/select.js';
import { localePath } from '../../../views/site-paths.js';
import { word } from '../../case/words.js';
import { StaffFrame } from '../../staff-frame.js';
import { EarlierVersions } from './earlier-versions.js';
import { ReasonFields, type ReasonFieldsProps } from './reason-fields.js';
import { REASONS } from './reasons-address.js';

interface FormPageProps extends ReasonFieldsProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
}

/** The form for a reason that is new. */
export function NewReasonPage({ page, staff, typed, errors }: FormPageProps) {
  const { t } = page;
  return (
    <ReasonFrame {...{ page, staff, typed, errors }} title={t('reasons.add')}>
      <form method="post" action={localePath(t.locale, `${REASONS}/new`)} noValidate>
        <Select
          name="purpose"
          label={t('reasons.purpose')}
          value={typedText(typed, 'purpose')}
          error={errorAt(t, errors, 'purpose')}
          items={[
            { value: '', label: t('reasons.choosePurpose') },
            ...REASON_PURPOSES.map((value) => ({ value, label: word(t, 'staff.action', value) })),
          ]}
        />
        <Input
          name="code"
          label={t('reasons.code')}
          hint={t('reasons.codeHint')}
          dir="ltr"
          autocapitalize="none"
          spellcheck={false}
          width={30}
          value={typedText(typed, 'code')}
          error={errorAt(t, errors, 'code')}
        />
        <ReasonFields typed={typed} errors={errors} />
        <Button>{t('reasons.save')}</Button>
      </form>
    </ReasonFrame>
  );
}

interface ReasonPageProps extends FormPageProps {
  readonly reason: KeptReason;
  readonly earlier: readonly EarlierVersion[];
}

/** A reason's words, whether it is offered, and its deletion while nothing names it. */
export function ReasonPage({ page, staff, reason, earlier, typed, errors }: ReasonPageProps) {
  const { t } = page;
  const address = localePath(t.locale, `${REASONS}/${reason.id}`);
  return (
    <ReasonFrame
      {...{ page, staff, typed, errors }}
      title={t('reasons.change')}
      caption={`${word(t, 'staff.action', reason.purpose)} · ${reason.code}`}
    >
      {reason.named && <InsetText>{t('reasons.kept')}</InsetText>}
      <form method="post" action={address} noValidate>
        <ReasonFields typed={typed} errors={errors} />
        <Button>{t('reasons.save')}</Button>
      </form>
      <form
        method="post"
        action={`${address}/${reason.active ? 'deactivation' : 'activation'}`}
        class="govuk-button-group"
      >
        <Button variant="secondary">{t(reason.active ? 'reasons.deactivate' : 'reasons.activate')}</Button>
        {!reason.named && (
          <Button variant="warning" formaction={`${address}/deletion`}>
            {t('reasons.delete')}
          </Button>
        )}
      </form>
      <EarlierVersions earlier={earlier} />
    </ReasonFrame>
  );
}

interface ReasonFrameProps extends FormPageProps {
  readonly title: string;
  readonly caption?: string;
  readonly children: ComponentChildren;
}

function ReasonFrame({ page, staff, errors, title, caption, children }: ReasonFrameProps) {
  const { t } = page;
  return (
    <StaffFrame
      {...{ page, staff, title }}
      errors={errorSummary(t, errors)}
      above={[{ label: t('reasons.title'), href: localePath(t.locale, REASONS) }]}
    >
      <PageHeading size="l" caption={caption}>
        {title}
      </PageHeading>
      {children}
      <p class="govuk-body">
        <a class="govuk-link" href={localePath(t.locale, REASONS)}>
          {t('reasons.back')}
        </a>
      </p>
    </StaffFrame>
  );
}
