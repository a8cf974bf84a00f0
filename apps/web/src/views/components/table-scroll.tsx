import type { ComponentChildren } from 'preact';

export interface TableScrollProps {
  /** What the table is, for people who reach the scrolling area by keyboard. */
  label: string;
  children: ComponentChildren;
}

/** Lets a wide table scroll by itself, so that the page never does. */
export function TableScroll({ label, children }: TableScrollProps) {
  return (
    <section class="wc-table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
