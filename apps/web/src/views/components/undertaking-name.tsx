import type { Undertaking } from '#domain/pact/undertaking.js';
import { UndertakingIcon } from '../icons/undertaking-icon.js';
import { useTranslator } from '../translator-context.js';

export interface UndertakingNameProps {
  undertaking: Undertaking;
}

/** An undertaking's title with its sign, for running text, table cells and the labels of choices. */
export function UndertakingName({ undertaking }: UndertakingNameProps) {
  const t = useTranslator();
  return (
    <span class={`wc-undertaking-name wc-undertaking--${undertaking}`}>
      <UndertakingIcon undertaking={undertaking} />
      <span>{t(`pact.undertakings.${undertaking}.title`)}</span>
    </span>
  );
}
