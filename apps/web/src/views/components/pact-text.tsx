import type { PactText as Pact } from '#content/pact/pact-text.js';
import { UndertakingIcon } from '../icons/undertaking-icon.js';

export interface PactTextProps {
  pact: Pact;
  /** Level of the sections' headings; the undertakings' lie one below. */
  headingLevel?: 2 | 3;
}

/** The pact's words, set to be read: vision, pledge and undertakings. */
export function PactText({ pact, headingLevel = 2 }: PactTextProps) {
  const Section = `h${headingLevel}` as const;
  const Item = headingLevel === 2 ? 'h3' : 'h4';
  return (
    <article class="wc-pact" lang={pact.locale}>
      <p class="wc-pact__summary">{pact.summary}</p>
      <Section class="wc-pact__section">{pact.visionTitle}</Section>
      <p class="wc-pact__vision">{pact.vision}</p>
      <Section class="wc-pact__section">{pact.pledgeTitle}</Section>
      <ol class="wc-pact__pledge">
        {pact.pledge.map((line) => (
          <li>{line}</li>
        ))}
      </ol>
      <Section class="wc-pact__section">{pact.undertakingsTitle}</Section>
      {pact.undertakings.map(({ code, title, text }) => (
        <section class={`wc-pact__undertaking wc-undertaking--${code}`}>
          <span class="wc-undertaking__sign">
            <UndertakingIcon undertaking={code} />
          </span>
          <div>
            <Item class="wc-undertaking__title">{title}</Item>
            <p>{text}</p>
          </div>
        </section>
      ))}
    </article>
  );
}
