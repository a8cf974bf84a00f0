import type { ComponentChildren } from 'preact';

export interface ExternalLinkProps {
  /** An address that somebody typed. */
  readonly href: string;
  /** Shorter words for it; the address itself when left out. */
  readonly children?: ComponentChildren;
}

/** A link out of the registry to an address that somebody typed; text only when it is no web address. */
export function ExternalLink({ href, children = href }: ExternalLinkProps) {
  const protocol = URL.parse(href)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return <bdi dir="ltr">{children}</bdi>;
  return (
    <a class="govuk-link" href={href} rel="noopener noreferrer nofollow" dir="ltr">
      {children}
    </a>
  );
}
