import { errorAt, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Button } from '../../../views/components/button.js';
import { Input } from '../../../views/components/input.js';
import { useTranslator } from '../../../views/translator-context.js';
import { caseAddress } from '../../case/case-address.js';

export interface ComparisonChoiceProps {
  readonly endorsementId: string;
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** Asks with which endorsement a case is compared, when no rule suspects the two. */
export function ComparisonChoice({ endorsementId, typed = {}, errors = [] }: ComparisonChoiceProps) {
  const t = useTranslator();
  return (
    <form method="post" action={caseAddress(t.locale, endorsementId, '/compare')} noValidate>
      <Input
        name="with"
        label={t('duplicates.choice.label')}
        hint={t('duplicates.choice.hint')}
        error={errorAt(t, errors, 'with')}
        value={typedText(typed, 'with')}
        width={20}
        dir="ltr"
        autocapitalize="characters"
        autocomplete="off"
        spellcheck={false}
      />
      <Button variant="secondary">{t('duplicates.case.compare')}</Button>
    </form>
  );
}
