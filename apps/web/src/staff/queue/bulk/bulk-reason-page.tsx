import { wordsIn } from '#domain/words.js';
import { isDeciding, type BulkKind } from '#registry/review/bulk/bulk-kind.js';
import type { ReasonToChoose } from '#registry/proposals/reasons.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, errorSummary, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { PageHeading } from '../../../views/components/page-heading.js';
import { Radios } from '../../../views/components/radios.js';
import { Textarea } from '../../../views/components/textarea.js';
import { localePath } from '../../../views/site-paths.js';
import { WORDS_LIMIT } from '../../decisions/reason.form.js';
import { StaffFrame } from '../../staff-frame.js';
import { BULK } from './bulk-address.js';

export interface BulkReasonPageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly kind: BulkKind;
  /** The list's filter, as its address carries it. */
  readonly filter: string;
  readonly total: number;
  readonly reasons: readonly ReasonToChoose[];
  readonly typed: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks why, where that is needed, and leads to the preview. */
export function BulkReasonPage(props: BulkReasonPageProps) {
  const { page, staff, kind, filter, total, reasons, typed, errors = [] } = props;
  const { t } = page;
  const title = t(`bulk.kind.${kind}`);
  return (
    <StaffFrame {...{ page, staff, title }} errors={errorSummary(t, errors)}>
      <PageHeading size="l" caption={t('bulk.actOn', { count: total })}>
        {title}
      </PageHeading>
      <form method="post" action={localePath(t.locale, `${BULK}/${kind}${filter}`)} noValidate>
        {isDeciding(kind) && (
          <>
            <Radios
              name="code"
              legend={t('decisions.form.reason')}
              legendSize="m"
              error={errorAt(t, errors, 'code')}
              value={typedText(typed, 'code')}
              items={reasons.map(({ code, label }) => ({ value: code, label: wordsIn(label, t.locale) }))}
            />
            <Textarea
              name="text"
              label={t('bulk.words')}
              labelSize="m"
              hint={t(kind === 'resume_review' ? 'decisions.form.staffWordsHint' : 'bulk.wordsHint')}
              rows={8}
              limit={WORDS_LIMIT}
              spellcheck
              value={typedText(typed, 'text')}
              error={errorAt(t, errors, 'text')}
            />
          </>
        )}
        <Button>{t('bulk.preview')}</Button>
        <p class="govuk-body">
          <a class="govuk-link" href={localePath(t.locale, `${BULK}${filter}`)}>
            {t('bulk.another')}
          </a>
        </p>
      </form>
    </StaffFrame>
  );
}
