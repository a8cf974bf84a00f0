interface ArrowProps {
  kind: 'prev' | 'next';
  d: string;
}

function Arrow({ kind, d }: ArrowProps) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="16"
      width="16"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 16 16"
    >
      <path d={d} fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** Towards the page before. */
export function ArrowPreviousIcon() {
  return <Arrow kind="prev" d="M14 8H2.5M7 3 2 8l5 5" />;
}

/** Towards the page after. */
export function ArrowNextIcon() {
  return <Arrow kind="next" d="M2 8h11.5M9 3l5 5-5 5" />;
}
