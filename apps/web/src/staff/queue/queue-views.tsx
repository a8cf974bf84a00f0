import type { ComponentChildren } from 'preact';
import { useTranslator } from '../../views/translator-context.js';

/** A filter with a name, and how much it leaves. */
export interface CountedView {
  readonly name: string;
  /** As the list's address says it, with its question mark. */
  readonly filter: string;
  readonly count: number;
}

export interface QueueViewsProps {
  readonly label: string;
  /** The list without a filter. */
  readonly address: string;
  /** The filter of the list that is open. */
  readonly current: string;
  readonly views: readonly CountedView[];
  readonly after?: ComponentChildren;
}

/** Links to the list through filters with names, and how much each leaves. */
export function QueueViews({ label, address, current, views, after }: QueueViewsProps) {
  const t = useTranslator();
  return (
    <nav aria-label={label}>
      <ul class="wc-links">
        {views.map(({ name, filter, count }) => (
          <li>
            <a href={`${address}${filter}`} aria-current={filter === current ? 'page' : undefined}>
              {t('queue.view', { name, count })}
            </a>
          </li>
        ))}
        {after && <li>{after}</li>}
      </ul>
    </nav>
  );
}
