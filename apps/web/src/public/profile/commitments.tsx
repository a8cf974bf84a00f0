import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { UndertakingCard } from '../../views/components/undertaking-card.js';

export interface CommitmentsProps {
  t: Translator;
  signatory: PublicSignatory;
}

/** What the signatory has committed to, what each means, and since when; or what it would commit to. */
export function Commitments({ t, signatory: { name, undertakings, standing } }: CommitmentsProps) {
  return (
    <section aria-labelledby="undertakings">
      <h2 class="govuk-heading-l" id="undertakings">
        {t(standing === 'announced' ? 'standing.announced.undertakings' : 'register.profile.undertakings', { name })}
      </h2>
      <div class="wc-commitments">
        {undertakings.map(({ code, committedOn }) => (
          <UndertakingCard undertaking={code}>
            <p>{t(`pact.undertakings.${code}.means`)}</p>
            {committedOn !== null && (
              <p class="wc-undertaking__count">
                <time datetime={committedOn}>{t('register.profile.since', { date: t.date(committedOn) })}</time>
              </p>
            )}
          </UndertakingCard>
        ))}
      </div>
    </section>
  );
}
