import type { Translator } from '#content/i18n/translator.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';
import type { SuccessionPlan } from '#registry/successions/plan-succession.js';
import { caseAddress } from '../../case/case-address.js';

export interface SuccessionEffectsProps {
  readonly t: Translator;
  /** The name that the local government has now. */
  readonly name: string;
  readonly order: Pick<SuccessionOrder, 'kind' | 'tookEffectOn' | 'source' | 'newName'>;
  readonly plan: Pick<SuccessionPlan, 'successors' | 'ends'>;
}

/** What recording a succession does. */
export function SuccessionEffects({ t, name, order, plan }: SuccessionEffectsProps) {
  const { kind, tookEffectOn, source, newName } = order;
  const date = t.date(tookEffectOn);
  const successors = plan.successors.map((one) => one.name).join(', ');
  return (
    <ul class="govuk-list govuk-list--bullet">
      {kind === 'renamed' ? (
        <>
          <li>{t('succession.effects.renamed', { before: name, after: newName ?? '', date })}</li>
          <li>{t('succession.effects.renamedAddress')}</li>
        </>
      ) : (
        <>
          <li>{t(`succession.effects.${kind}`, { name, successors, date })}</li>
          <li>
            {t('succession.effects.ends', { count: plan.ends.length })} <CaseLinks t={t} endorsements={plan.ends} />
          </li>
          <li>{t('succession.effects.counted')}</li>
          <li>{t('succession.effects.notListed')}</li>
        </>
      )}
      <li>{t('succession.effects.source', { source })}</li>
    </ul>
  );
}

export interface CaseLinksProps {
  readonly t: Translator;
  readonly endorsements: readonly { readonly id: string; readonly reference: string }[];
}

/** The endorsements that something concerns, by their references. */
export function CaseLinks({ t, endorsements }: CaseLinksProps) {
  return (
    <>
      {endorsements.map(({ id, reference }, index) => (
        <>
          {index > 0 && ', '}
          <a class="govuk-link" href={caseAddress(t.locale, id)}>
            {reference}
          </a>
        </>
      ))}
    </>
  );
}
