import type { ComparedEndorsement } from '#registry/review/duplicates/compared-endorsement.js';
import type { MergePlan } from '#registry/review/duplicates/merges.js';
import type { JudgementMade, Suspicion } from '#registry/review/duplicates/suspicion.js';
import { mayStaff, type SignedInStaff } from '../../../access/signed-in-staff.js';
import type { PageContext } from '../../../http/page-context.js';
import { errorSummary, type FormError, type TypedValues } from '../../../http/read-form.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { ReferenceNumber } from '../../../views/components/reference-number.js';
import { caseAddress } from '../../case/case-address.js';
import { CaseFrame } from '../../case/case-frame.js';
import { StatusTag } from '../../queue/state-tags.js';
import { compareAddress } from './compare-address.js';
import { compareFields } from './comparison.js';
import { JudgementSection } from './judgement.js';
import { MergeChoices } from './merge-choices.js';
import { SideBySide } from './side-by-side.js';
import { suspicionWords } from './suspicion-words.js';

/** What the page shows: two endorsements, and what is thought of the pair. */
export interface ComparedPair {
  readonly one: ComparedEndorsement;
  readonly other: ComparedEndorsement;
  readonly suspicion: Suspicion | undefined;
  readonly judgements: readonly JudgementMade[];
  /** What it would do to merge the one into the other, and the other way round. */
  readonly plans: readonly [MergePlan, MergePlan];
}

export interface ComparePageProps {
  readonly page: PageContext;
  readonly staff: SignedInStaff;
  readonly pair: ComparedPair;
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Two endorsements side by side, why they may be one, and what can be done about it. */
export function ComparePage({ page, staff, pair, typed = {}, errors = [] }: ComparePageProps) {
  const { t } = page;
  const { one, other, suspicion } = pair;
  const groups = compareFields(t, one, other);
  const count = groups.flatMap(({ fields }) => fields).filter(({ different }) => different).length;
  const [first, second] = [one.endorsement, other.endorsement];
  return (
    <CaseFrame
      {...{ page, staff, endorsement: first }}
      below={`compare/${second.id}`}
      title={t('duplicates.compare.title')}
      lead={t('duplicates.compare.lead', { count })}
      errors={errorSummary(t, errors)}
    >
      <div class="wc-compare__values">
        {[first, second].map(({ id, reference, status, localGovernment }) => (
          <p class="govuk-body">
            <a class="govuk-link" href={caseAddress(t.locale, id)}>
              <bdi>{localGovernment.name}</bdi>
            </a>{' '}
            <StatusTag status={status} />
            <span class="wc-case__detail">
              <ReferenceNumber reference={reference} />
            </span>
          </p>
        ))}
      </div>
      <InsetText>
        {suspicion ? suspicionWords(t, suspicion).join(' · ') : t('duplicates.compare.notSuspected')}
      </InsetText>
      <SideBySide t={t} groups={groups} names={[first.reference, second.reference]} />
      {mayStaff(staff, 'decide-endorsements') && <MergeChoices plans={pair.plans} />}
      <JudgementSection
        {...{ page, typed, errors, suspicion }}
        mayJudge={mayStaff(staff, 'review-endorsements')}
        action={compareAddress(t.locale, first.id, second.id, '/judgement')}
        judgements={pair.judgements}
      />
    </CaseFrame>
  );
}
