import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { ArrowNextIcon, ArrowPreviousIcon } from '../icons/arrow-icons.js';
import { useTranslator } from '../translator-context.js';

export interface PageStep {
  href: string;
  /** Defaults to "Previous page" or "Next page". */
  text?: ComponentChildren;
  /** What lies there; shown when there are no page numbers. */
  label?: ComponentChildren;
}

export interface PageItem {
  number?: number | string;
  href?: string;
  current?: boolean;
  /** A gap instead of a number. */
  ellipsis?: boolean;
  /** Defaults to "Page 3". */
  label?: string;
}

export interface PaginationProps {
  previous?: PageStep;
  next?: PageStep;
  /** Page numbers; `pageItems()` makes them. */
  items?: readonly PageItem[];
  /** Defaults to "Pagination". */
  landmarkLabel?: string;
  class?: string;
}

/** The pages of a list. */
export function Pagination({ previous, next, items, landmarkLabel, class: className }: PaginationProps) {
  const t = useTranslator();
  const block = !items && Boolean(previous ?? next);
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', className)}
      aria-label={landmarkLabel ?? t('site.pages.label')}
    >
      {previous && <Step kind="prev" step={previous} block={block} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <Item {...item} />
          ))}
        </ul>
      )}
      {next && <Step kind="next" step={next} block={block} />}
    </nav>
  );
}

function Step({ kind, step, block }: { kind: 'prev' | 'next'; step: PageStep; block: boolean }) {
  const t = useTranslator();
  const decorated = block && !step.label && 'govuk-pagination__link-title--decorated';
  return (
    <div class={`govuk-pagination__${kind}`}>
      <a class="govuk-link govuk-pagination__link" href={step.href} rel={kind}>
        {kind === 'prev' && <ArrowPreviousIcon />}
        {kind === 'next' && block && <ArrowNextIcon />}
        <span class={classNames('govuk-pagination__link-title', decorated)}>
          {step.text ?? t(kind === 'prev' ? 'site.pages.previous' : 'site.pages.next')}
        </span>
        {step.label && block && (
          <>
            <span class="govuk-visually-hidden">:</span>
            <span class="govuk-pagination__link-label">{step.label}</span>
          </>
        )}
        {kind === 'next' && !block && <ArrowNextIcon />}
      </a>
    </div>
  );
}

function Item({ number, href, current, ellipsis, label }: PageItem) {
  const t = useTranslator();
  return (
    <li
      class={classNames(
        'govuk-pagination__item',
        current && 'govuk-pagination__item--current',
        ellipsis && 'govuk-pagination__item--ellipsis',
      )}
    >
      {ellipsis ? (
        '⋯'
      ) : (
        <a
          class="govuk-link govuk-pagination__link"
          href={href}
          aria-label={label ?? t('site.pages.page', { page: number ?? '' })}
          aria-current={current ? 'page' : undefined}
        >
          {number}
        </a>
      )}
    </li>
  );
}
