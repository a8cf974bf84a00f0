import type { MergeOfCase } from '#registry/review/duplicates/merges.js';
import { InsetText } from '../../../views/components/inset-text.js';
import { useTranslator } from '../../../views/translator-context.js';
import { caseAddress } from '../../case/case-address.js';
import { moment } from '../../case/words.js';
import { separationAddress } from './merge-address.js';
import { takenWords } from './merge-effects.js';

export interface CaseMergesProps {
  readonly endorsementId: string;
  readonly merges: readonly MergeOfCase[];
  /** Whether the person may take a merge back. */
  readonly mayDecide: boolean;
}

/** Into what the case's endorsement was merged, and what was merged into it. */
export function CaseMerges({ endorsementId, merges, mayDecide }: CaseMergesProps) {
  const t = useTranslator();
  return (
    <>
      {merges.map(({ id, reference, name, lost, mergedAt, undoneAt, kept }) => {
        const kind = undoneAt ? 'undone' : lost ? 'lost' : 'won';
        return (
          <InsetText>
            <p class="govuk-body">
              {t(`duplicates.merges.${kind}`, { when: moment(t, undoneAt ?? mergedAt) })}{' '}
              <a class="govuk-link" href={caseAddress(t.locale, id)}>
                <bdi>{name}</bdi> ({reference})
              </a>
            </p>
            {kept.length > 0 && (
              <p class="govuk-body">{t('duplicates.merges.kept', { what: takenWords(t, kept).join(', ') })}</p>
            )}
            {!undoneAt && mayDecide && (
              <a class="govuk-link" href={separationAddress(t.locale, lost ? endorsementId : id)}>
                {t('duplicates.separation.title')}
                <span class="govuk-visually-hidden"> {t('duplicates.case.compareWith', { name, reference })}</span>
              </a>
            )}
          </InsetText>
        );
      })}
    </>
  );
}
