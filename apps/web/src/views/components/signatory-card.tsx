import type { ComponentChildren } from 'preact';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { DemonstrationTag } from './demonstration-tag.js';
import { UndertakingBadges } from './undertaking-badge.js';

export interface SignatorySummary {
  /** The local government's own name. */
  name: string;
  /** BCP 47 tag of the name, when it is not the page's language. */
  nameLang?: string;
  href: string;
  /** Kind of government, such as "City". */
  kind?: ComponentChildren;
  country: ComponentChildren;
  /** Region or province, when known. */
  region?: ComponentChildren;
  undertakings: readonly Undertaking[];
  /** A line such as "Signed on 24 November 2025". */
  signed?: ComponentChildren;
  /** Authority on which it was signed, such as "Council decision". */
  mandate?: ComponentChildren;
  /** A line such as "12 345 inhabitants". */
  population?: ComponentChildren;
  demonstration?: boolean;
}

/** One signatory, to be put into a `SignatoryList`. The whole card leads to its page; the name is the link. */
export function SignatoryCard(props: SignatorySummary) {
  const { name, nameLang, href, kind, country, region, undertakings } = props;
  const { signed, mandate, population, demonstration } = props;
  return (
    <article class="wc-signatory">
      <h3 class="wc-signatory__name">
        <a class="wc-signatory__link" href={href}>
          <bdi lang={nameLang}>{name}</bdi>
        </a>
      </h3>
      <p class="wc-signatory__place">
        {kind && <>{kind} · </>}
        {region && (
          <>
            <bdi>{region}</bdi>
            {', '}
          </>
        )}
        {country}
      </p>
      <UndertakingBadges undertakings={undertakings} compact />
      {(signed || mandate || population || demonstration) && (
        <p class="wc-signatory__facts">
          {signed && <span>{signed}</span>}
          {mandate && <span>{mandate}</span>}
          {population && <span>{population}</span>}
          {demonstration && <DemonstrationTag />}
        </p>
      )}
    </article>
  );
}

export interface SignatoryListProps {
  signatories: readonly SignatorySummary[];
  /** `cards` side by side, `rows` for long lists. */
  layout?: 'cards' | 'rows';
}

/** Signatories as cards or rows; the same content in both. */
export function SignatoryList({ signatories, layout = 'rows' }: SignatoryListProps) {
  return (
    <ul class={`wc-signatories wc-signatories--${layout}`}>
      {signatories.map((signatory) => (
        <li key={signatory.href}>
          <SignatoryCard {...signatory} />
        </li>
      ))}
    </ul>
  );
}
