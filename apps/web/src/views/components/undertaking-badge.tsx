import type { Undertaking } from '#domain/pact/undertaking.js';
import { classNames } from '../class-names.js';
import { UndertakingIcon } from '../icons/undertaking-icon.js';
import { useTranslator } from '../translator-context.js';

export interface UndertakingBadgeProps {
  undertaking: Undertaking;
  /** Shows the sign alone, with the title for people who hear the page and as a tooltip: for dense lists. */
  compact?: boolean;
}

/** An undertaking that a signatory has committed to: sign, colour and title. */
export function UndertakingBadge({ undertaking, compact }: UndertakingBadgeProps) {
  const t = useTranslator();
  const title = t(`pact.undertakings.${undertaking}.title`);
  return (
    <span
      class={classNames('wc-badge', `wc-badge--${undertaking}`, compact && 'wc-badge--compact')}
      title={compact ? title : undefined}
    >
      <UndertakingIcon undertaking={undertaking} />
      <span class={compact ? 'govuk-visually-hidden' : undefined}>{title}</span>
    </span>
  );
}

export interface UndertakingBadgesProps {
  undertakings: readonly Undertaking[];
  compact?: boolean;
}

/** All undertakings of a signatory. */
export function UndertakingBadges({ undertakings, compact }: UndertakingBadgesProps) {
  return (
    <ul class="wc-badges">
      {undertakings.map((undertaking) => (
        <li key={undertaking}>
          <UndertakingBadge undertaking={undertaking} compact={compact} />
        </li>
      ))}
    </ul>
  );
}
