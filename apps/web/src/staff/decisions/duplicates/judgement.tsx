import type { JudgementMade, Suspicion } from '#registry/review/duplicates/suspicion.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Textarea } from '../../../views/components/textarea.js';
import { moment } from '../../case/words.js';
import { WORDS_LIMIT } from '../reason.form.js';

export interface JudgementProps {
  readonly page: PageContext;
  readonly action: string;
  readonly suspicion: Suspicion | undefined;
  readonly judgements: readonly JudgementMade[];
  readonly mayJudge: boolean;
  readonly typed: TypedValues;
  readonly errors: readonly FormError[];
}

/** What staff said of a pair, and the form that says that it is not one endorsement, or takes that back. */
export function JudgementSection(props: JudgementProps) {
  const { page, action, suspicion, judgements, mayJudge, typed, errors } = props;
  const { t } = page;
  const next = suspicion?.dismissed ? 'suspected' : 'distinct';
  return (
    <>
      {judgements.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{t('duplicates.judgement.said')}</h2>
          <ul class="govuk-list">
            {judgements.map(({ judgement, reason, staffName, at }) => (
              <li>
                {t(`duplicates.judgement.made.${judgement}`, { name: staffName, when: moment(t, at) })}
                <blockquote class="wc-case__words" dir="auto">
                  {reason}
                </blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
      {suspicion && mayJudge && (
        <form method="post" action={action} noValidate>
          <h2 class="govuk-heading-m">{t(`duplicates.judgement.title.${next}`)}</h2>
          <input type="hidden" name="judgement" value={next} />
          <Textarea
            name="reason"
            label={t('duplicates.judgement.reason')}
            hint={t('decisions.form.staffWordsHint')}
            rows={3}
            limit={WORDS_LIMIT}
            value={typedText(typed, 'reason')}
            error={errorAt(t, errors, 'reason')}
            class="wc-case__own-words"
          />
          <Button variant="secondary">{t(`duplicates.judgement.button.${next}`)}</Button>
        </form>
      )}
    </>
  );
}
