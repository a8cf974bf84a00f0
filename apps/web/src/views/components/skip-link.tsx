import type { ComponentChildren } from 'preact';

export interface SkipLinkProps {
  href?: string;
  children: ComponentChildren;
}

/** Lets people who use a keyboard pass over the header. */
export function SkipLink({ href = '#content', children }: SkipLinkProps) {
  return (
    <a href={href} class="govuk-skip-link">
      {children}
    </a>
  );
}
