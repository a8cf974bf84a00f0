import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { Tag, type TagTone } from './tag.js';

export interface PhaseBannerProps {
  tag: ComponentChildren;
  tone?: TagTone;
  class?: string;
  children: ComponentChildren;
}

/** One line about the whole site, such as that it shows demonstration data. */
export function PhaseBanner({ tag, tone, class: className, children }: PhaseBannerProps) {
  return (
    <div class={classNames('govuk-phase-banner govuk-width-container', className)}>
      <p class="govuk-phase-banner__content">
        <Tag tone={tone} class="govuk-phase-banner__content__tag">
          {tag}
        </Tag>
        <span class="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  );
}
