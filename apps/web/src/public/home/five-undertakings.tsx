import type { Translator } from '#content/i18n/translator.js';
import { type Undertaking, UNDERTAKINGS } from '#domain/pact/undertaking.js';
import { CardGrid, UndertakingCard } from '../../views/components/undertaking-card.js';
import { listAddress } from '../signatories/list-address.js';

export interface FiveUndertakingsProps {
  t: Translator;
  /** Signatories of each. */
  counts: Readonly<Record<Undertaking, number>>;
}

/** What a signatory can commit to, and how many have. */
export function FiveUndertakings({ t, counts }: FiveUndertakingsProps) {
  return (
    <section class="wc-band" aria-labelledby="undertakings">
      <h2 class="govuk-heading-l" id="undertakings">
        {t('home.undertakings.title')}
      </h2>
      <p class="wc-lead">{t('home.undertakings.intro')}</p>
      <CardGrid>
        {UNDERTAKINGS.map((undertaking) => (
          <UndertakingCard undertaking={undertaking}>
            <p>{t(`pact.undertakings.${undertaking}.short`)}</p>
            <p class="wc-undertaking__count">{countOf(t, undertaking, counts[undertaking])}</p>
          </UndertakingCard>
        ))}
      </CardGrid>
    </section>
  );
}

function countOf(t: Translator, undertaking: Undertaking, count: number) {
  const words = t('pact.signedBy', { count });
  if (count === 0) return words;
  return (
    <a href={listAddress(t.locale, { undertaking: [undertaking] })}>
      {words}
      <span class="govuk-visually-hidden">: {t(`pact.undertakings.${undertaking}.title`)}</span>
    </a>
  );
}
