import type { JSX } from 'preact';
import type { Undertaking } from '#domain/pact/undertaking.js';

/** Line drawings on a 24 by 24 grid; told apart by shape alone, so that colour is never needed. */
const DRAWINGS: Record<Undertaking, JSX.Element> = {
  // A way from one place to another.
  mobility: (
    <>
      <circle cx="4.8" cy="19.2" r="2.3" />
      <path d="M16 15.5C12.6 11.8 10.5 9.6 10.5 7a5.5 5.5 0 0 1 11 0c0 2.6-2.1 4.8-5.5 8.5Z" />
      <circle cx="16" cy="7" r="1.4" />
      <path d="M7.3 19.7c3.7.3 7.5-.4 8.6-2.200" />
    </>
  ),
  // Scales in balance.
  rights: (
    <>
      <path d="M12 3v18M7.5 21h9M4 7h16" />
      <path d="M5.5 7.5 2.5 14h6ZM18.5 7.5l-3 6.5h6Z" />
      <path d="M2.5 14a3 3 0 0 0 6 0M15.5 14a3 3 0 0 0 6 0" />
    </>
  ),
  // The sign of women, carrying the sign of equality.
  equality: (
    <>
      <circle cx="12" cy="8.6" r="6" />
      <path d="M12 14.6V22M8.6 18.6h6.8M9.6 7.2h4.8M9.6 10.2h4.8" />
    </>
  ),
  // A mask, smiling.
  culture: (
    <>
      <path d="M3.5 4.5c5.5 2 11.5 2 17 0v7c0 5.2-4 9-8.5 9s-8.5-3.8-8.5-9Z" />
      <path d="M7 10.5c.8-1 2.2-1 3 0M14 10.5c.8-1 2.2-1 3 0M8 14.8c2.2 2.2 5.8 2.2 8 0" />
    </>
  ),
  // A heart with a cross.
  health: (
    <>
      <path d="M12 20.5C7.5 17 2.5 13.5 2.5 8.8 2.5 6 4.7 3.8 7.3 3.8c2 0 3.7 1.1 4.7 3 1-1.9 2.7-3 4.7-3 2.6 0 4.8 2.2 4.8 5 0 4.7-5 8.2-9.5 11.7Z" />
      <path d="M12 9v6.5M8.75 12.25h6.5" />
    </>
  ),
};

export interface UndertakingIconProps {
  undertaking: Undertaking;
}

/** The sign of one undertaking; its title always stands beside it or is read in its place. */
export function UndertakingIcon({ undertaking }: UndertakingIconProps) {
  return (
    <svg
      class={`wc-icon wc-icon--${undertaking}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.9"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[undertaking]}
    </svg>
  );
}
