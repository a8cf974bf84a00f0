import type { BulkAction } from '#registry/review/bulk/read-bulk-action.js';
import { Button } from '../../../views/components/button.js';
import { useTranslator } from '../../../views/translator-context.js';
import { WorkProgress } from '../../imports/work-progress.js';
import { bulkAddress } from './bulk-address.js';

interface BulkProgressProps {
  readonly action: BulkAction;
  readonly mayStop: boolean;
}

/** How far it is. */
export function BulkProgress({ action: { id, counts }, mayStop }: BulkProgressProps) {
  const t = useTranslator();
  const address = bulkAddress(t.locale, id);
  const done = counts.all - counts.open;
  return (
    <>
      <WorkProgress
        {...{ address, done, all: counts.all }}
        words={t('bulk.progress', { done, all: counts.all })}
        label={t('bulk.progressLabel')}
      />
      {mayStop && (
        <form method="post" action={`${address}/cancellation`}>
          <Button variant="warning">{t('bulk.stop')}</Button>
        </form>
      )}
    </>
  );
}
