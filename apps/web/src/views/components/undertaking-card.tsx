import type { ComponentChildren } from 'preact';
import type { Undertaking } from '#domain/pact/undertaking.js';
import { UndertakingIcon } from '../icons/undertaking-icon.js';
import { useTranslator } from '../translator-context.js';

export interface UndertakingCardProps {
  undertaking: Undertaking;
  headingLevel?: 2 | 3;
  /** Such as the explanation, a date, or a count. */
  children?: ComponentChildren;
}

/** One undertaking presented at length. */
export function UndertakingCard({ undertaking, headingLevel = 3, children }: UndertakingCardProps) {
  const t = useTranslator();
  const Heading = `h${headingLevel}` as const;
  return (
    <div class={`wc-undertaking wc-undertaking--${undertaking}`}>
      <span class="wc-undertaking__sign">
        <UndertakingIcon undertaking={undertaking} />
      </span>
      <Heading class="wc-undertaking__title">{t(`pact.undertakings.${undertaking}.title`)}</Heading>
      {children && <div class="wc-undertaking__body">{children}</div>}
    </div>
  );
}

export interface CardGridProps {
  children: ComponentChildren;
}

/** Cards side by side where there is room. */
export function CardGrid({ children }: CardGridProps) {
  return <div class="wc-grid">{children}</div>;
}
