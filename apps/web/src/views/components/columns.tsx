import type { ComponentChildren } from 'preact';

export interface ColumnsProps {
  main: ComponentChildren;
  /** Stays beside the main column on wide screens and follows it on small ones. */
  aside: ComponentChildren;
  /** The landmark's name, when the aside needs one. */
  asideLabel?: string;
  /** Puts the aside before the main column, as filters stand before results. */
  asideFirst?: boolean;
}

/** Two columns: the claim and the evidence of a case, the filters and the results of a list. */
export function Columns({ main, aside, asideLabel, asideFirst }: ColumnsProps) {
  const side = asideLabel ? (
    <section class="wc-columns__aside" aria-label={asideLabel}>
      {aside}
    </section>
  ) : (
    <div class="wc-columns__aside">{aside}</div>
  );
  return (
    <div class={asideFirst ? 'wc-columns wc-columns--aside-first' : 'wc-columns'}>
      {asideFirst && side}
      <div class="wc-columns__main">{main}</div>
      {!asideFirst && side}
    </div>
  );
}
