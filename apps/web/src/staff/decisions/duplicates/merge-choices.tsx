import type { MergePlan } from '#registry/review/duplicates/merges.js';
import { LinkButton } from '../../../views/components/link-button.js';
import { useTranslator } from '../../../views/translator-context.js';
import { mergeAddress } from './merge-address.js';

/** Which of two endorsements stays: a button for each way that is possible, and why another is not. */
export function MergeChoices({ plans }: { plans: readonly [MergePlan, MergePlan] }) {
  const t = useTranslator();
  return (
    <>
      <h2 class="govuk-heading-m">{t('duplicates.merge.choose')}</h2>
      {plans.map(({ loser, winner, obstacle }) => {
        const names = { winner: winner.reference, loser: loser.reference };
        return obstacle ? (
          <p class="govuk-body">
            {t('duplicates.merge.impossible', names)} {t(`duplicates.obstacle.${obstacle}`)}
          </p>
        ) : (
          <p class="govuk-body">
            <LinkButton variant="secondary" href={mergeAddress(t.locale, loser.id, winner.id)}>
              {t('duplicates.merge.keep', names)}
            </LinkButton>
          </p>
        );
      })}
    </>
  );
}
