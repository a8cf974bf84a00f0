import { Button } from '../../../views/components/button.js';
import { localePath } from '../../../views/site-paths.js';
import { useTranslator } from '../../../views/translator-context.js';

/** Closes a proposal that the endorsement has outrun, and opens the form for the same decision. */
export function ProposeAnew({ proposalId }: { readonly proposalId: string }) {
  const t = useTranslator();
  return (
    <form method="post" action={`${localePath(t.locale, '/staff/proposals')}/${proposalId}/renewal`}>
      <Button variant="secondary">{t('case.proposal.anew')}</Button>
    </form>
  );
}
