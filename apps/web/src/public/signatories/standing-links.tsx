import type { Translator } from '#content/i18n/translator.js';
import type { PublicStanding } from '#domain/endorsement/public-standing.js';
import { listAddress } from './list-address.js';

export interface StandingLinksProps {
  t: Translator;
  /** Standings beside `listed` in which there is anybody. */
  standings: readonly PublicStanding[];
  present: PublicStanding;
}

/** The ways between the signatories and those who are shown apart from them; nothing when there is nobody apart. */
export function StandingLinks({ t, standings, present }: StandingLinksProps) {
  if (standings.length === 0 && present === 'listed') return null;
  const shown = ['listed', ...standings.filter((standing) => standing !== 'listed')] as const;
  return (
    <nav class="wc-order" aria-label={t('standing.links.label')}>
      <ul class="wc-order__list">
        {shown.map((standing) => (
          <li>
            {standing === present ? (
              <strong aria-current="page">{t(`standing.links.${standing}`)}</strong>
            ) : (
              <a href={listAddress(t.locale, { standing })}>{t(`standing.links.${standing}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
