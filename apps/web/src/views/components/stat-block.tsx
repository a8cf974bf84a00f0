import type { ComponentChildren } from 'preact';

export interface Stat {
  /** Already written the way the language writes numbers. */
  value: ComponentChildren;
  label: ComponentChildren;
}

export interface StatBlockProps {
  stats: readonly Stat[];
  /** When the numbers were true, such as "As of 24 November 2025". */
  asOf: ComponentChildren;
}

/** Public figures; never without the day they were counted. */
export function StatBlock({ stats, asOf }: StatBlockProps) {
  return (
    <div class="wc-stats">
      <dl class="wc-stats__list">
        {stats.map(({ value, label }) => (
          <div class="wc-stats__item">
            <dt class="wc-stats__label">{label}</dt>
            <dd class="wc-stats__value">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="wc-stats__as-of">{asOf}</p>
    </div>
  );
}
