import { UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { classNames } from '../class-names.js';

/** A person seen from above with arms open: a heart, and a head where its two halves meet. */
const HEART =
  'M0-4.6C-2.6-8.6-9-11-9-15.9c0-2.9 2.1-4.8 4.5-4.8 2.1 0 3.7 1.3 4.5 3.4.8-2.1 2.4-3.4 4.5-3.4 2.4 0 4.5 1.9 4.5 4.8C9-11 2.6-8.6 0-4.6Z';

export interface MarkProps {
  /** For dark grounds: the lighter set of the five colours. */
  bright?: boolean;
  class?: string;
}

/** The sign of the registry: five people, one for each undertaking, in a circle round an open square. */
export function Mark({ bright, class: className }: MarkProps) {
  return (
    <svg
      class={classNames('wc-mark', bright && 'wc-mark--bright', className)}
      viewBox="-28 -28 56 56"
      width="56"
      height="56"
      aria-hidden="true"
      focusable="false"
    >
      {UNDERTAKINGS.map((undertaking, index) => (
        <g class={`wc-ink-${undertaking}`} transform={`rotate(${index * 72})`}>
          <path d={HEART} />
          <circle cy="-23.4" r="3.1" />
        </g>
      ))}
    </svg>
  );
}
