export interface ExternalLinkProps {
  /** An address that somebody typed. */
  readonly href: string;
}

/** A link out of the registry to an address that somebody typed; text only when it is no web address. */
export function ExternalLink({ href }: ExternalLinkProps) {
  const protocol = URL.parse(href)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') return <bdi dir="ltr">{href}</bdi>;
  return (
    <a class="govuk-link" href={href} rel="noopener noreferrer nofollow" dir="ltr">
      {href}
    </a>
  );
}
