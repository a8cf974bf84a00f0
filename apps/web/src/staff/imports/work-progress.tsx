import { createElement, type ComponentChildren } from 'preact';
import { useTranslator } from '../../views/translator-context.js';

export interface WorkProgressProps {
  /** The page that shows it; asked for again until the work is done. */
  readonly address: string;
  readonly done: number;
  readonly all: number;
  /** How far it is, in words. */
  readonly words: string;
  /** What the bar measures, for people who do not see it. */
  readonly label: string;
  readonly children?: ComponentChildren;
}

/**
 * How far work in the background is. The island `import-progress` asks again by itself; without JavaScript a link
 * does, because a page that reloads itself takes readers away from where they are.
 */
export function WorkProgress({ address, done, all, words, label, children }: WorkProgressProps) {
  const t = useTranslator();
  return (
    <>
      {createElement(
        'import-progress',
        null,
        <p class="govuk-body-l">{words}</p>,
        <progress class="wc-meter" value={done} max={Math.max(all, 1)} aria-label={label} />,
      )}
      {children}
      <noscript>
        <p class="govuk-body">
          <a class="govuk-link" href={address}>
            {t('imports.progress.refresh')}
          </a>
        </p>
      </noscript>
    </>
  );
}
