import type { ComponentChildren } from 'preact';
import type { TextSize } from './text-size.js';

export interface PageHeadingProps {
  /** A line above the heading, such as the section. */
  caption?: ComponentChildren;
  size?: TextSize;
  /** A paragraph that introduces the page. */
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** The page's `<h1>`, for pages whose heading is not a label or a legend. */
export function PageHeading({ caption, size = 'xl', lead, children }: PageHeadingProps) {
  return (
    <div class="wc-heading">
      {caption && <p class={`govuk-caption-${size === 's' ? 'm' : size}`}>{caption}</p>}
      <h1 class={`govuk-heading-${size}`}>{children}</h1>
      {lead && <p class="wc-lead">{lead}</p>}
    </div>
  );
}
