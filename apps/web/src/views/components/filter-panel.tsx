import type { ComponentChildren } from 'preact';
import { useTranslator } from '../translator-context.js';
import { Button } from './button.js';

export interface FilterPanelProps {
  /** Address of the list; the form is sent with GET, so that every result has its own address. */
  action: string;
  label: string;
  /** The search field, always in sight. */
  search?: ComponentChildren;
  /** The filters, folded away until wanted. */
  children: ComponentChildren;
  /** Unfolds the filters: when any is set. */
  open?: boolean;
}

/** Search and filters of a list. Works without JavaScript. */
export function FilterPanel({ action, label, search, children, open }: FilterPanelProps) {
  const t = useTranslator();
  return (
    <search class="wc-filters" aria-label={label}>
      <form method="get" action={action}>
        {search}
        <details class="wc-filters__more" open={open}>
          <summary class="wc-filters__summary">{t('site.filters.more')}</summary>
          <div class="wc-filters__fields">{children}</div>
        </details>
        <Button class="wc-filters__apply">{t('site.actions.filter')}</Button>
      </form>
    </search>
  );
}
