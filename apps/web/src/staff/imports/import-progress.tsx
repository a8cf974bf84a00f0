import type { ImportOverview } from '#registry/import/read-import.js';
import { Button } from '../../views/components/button.js';
import { useTranslator } from '../../views/translator-context.js';
import { importAddress } from './import-address.js';
import { WorkProgress } from './work-progress.js';

const UNDER_WAY = ['checking', 'applying', 'undoing'] as const;
type UnderWay = (typeof UNDER_WAY)[number];

export function isUnderWay(batch: ImportOverview): batch is ImportOverview & { status: UnderWay } {
  return (UNDER_WAY as readonly string[]).includes(batch.status);
}

interface ImportProgressProps {
  readonly batch: ImportOverview & { status: UnderWay };
  readonly mayStop: boolean;
}

/** How far the work on a file is. */
export function ImportProgress({ batch, mayStop }: ImportProgressProps) {
  const t = useTranslator();
  const address = importAddress(t.locale, batch.id);
  const { done, all } = progressOf(batch);
  const words = t(`imports.progress.${batch.status}`, { done, all });
  return (
    <>
      <WorkProgress {...{ address, done, all, words }} label={t('imports.progress.label')}>
        <p class="govuk-body">{t('imports.progress.leave')}</p>
      </WorkProgress>
      {batch.status === 'applying' && mayStop && (
        <form method="post" action={`${address}/cancellation`}>
          <Button variant="warning">{t('imports.progress.cancel')}</Button>
        </form>
      )}
    </>
  );
}

function progressOf({ status, counts }: ImportOverview): { done: number; all: number } {
  const { created, updated, skipped, failed, undone, kept } = counts.results;
  if (status === 'checking') return { done: counts.rows - counts.unchecked, all: counts.rows };
  if (status === 'undoing') return { done: undone + kept, all: undone + kept + created + updated };
  const done = created + updated + skipped + failed;
  return { done, all: done + counts.left };
}
