import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { Mark } from '../icons/mark.js';

export interface HeroProps {
  /** A line above the title. */
  eyebrow?: ComponentChildren;
  title: ComponentChildren;
  lead?: ComponentChildren;
  /** Buttons. */
  actions?: ComponentChildren;
  /** Beside or below the words: numbers or a picture. The large sign is drawn when there is none. */
  figure?: ComponentChildren;
  /** For pages inside the site: lower, and without the large sign. */
  compact?: boolean;
}

/** The opening of a page, over its whole width. */
export function Hero({ eyebrow, title, lead, actions, figure, compact }: HeroProps) {
  return (
    <div class={classNames('wc-hero', compact && 'wc-hero--compact')}>
      <div class="govuk-width-container wc-hero__row">
        <div class="wc-hero__words">
          {eyebrow && <p class="wc-hero__eyebrow">{eyebrow}</p>}
          <h1 class="wc-hero__title">{title}</h1>
          {lead && <p class="wc-hero__lead">{lead}</p>}
          {actions && <div class="wc-hero__actions">{actions}</div>}
        </div>
        {!compact && <div class="wc-hero__figure">{figure ?? <Mark bright class="wc-hero__mark" />}</div>}
      </div>
    </div>
  );
}
