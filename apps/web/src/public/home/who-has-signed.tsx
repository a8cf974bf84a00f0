import type { Translator } from '#content/i18n/translator.js';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { SignatoryList } from '../../views/components/signatory-card.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { WorldMap } from '../map/world-map.js';
import type { MapPoints } from '../signatories/map-points.js';
import { signatorySummary } from '../signatories/signatory-words.js';

export interface WhoHasSignedProps {
  t: Translator;
  latest: readonly PublicSignatory[];
  map: MapPoints;
}

/** The map and the newest signatories; an invitation while there are none. */
export function WhoHasSigned({ t, latest, map }: WhoHasSignedProps) {
  const list = localePath(t.locale, SITE_PATHS.signatories);
  if (latest.length === 0) {
    return (
      <section class="wc-band">
        <EmptyState title={t('home.who.emptyTitle')}>
          <p class="govuk-body">{t('home.who.emptyBody')}</p>
        </EmptyState>
      </section>
    );
  }
  return (
    <section class="wc-band" aria-labelledby="who">
      <h2 class="govuk-heading-l" id="who">
        {t('home.who.title')}
      </h2>
      <WorldMap t={t} points={map.points} unplaced={map.unplaced} listHref={list} source={`${list}/map`} />
      <h3 class="govuk-heading-m">{t('home.who.latest')}</h3>
      <SignatoryList layout="cards" signatories={latest.map((signatory) => signatorySummary(t, signatory))} />
      <p>
        <a class="wc-more" href={list}>
          {t('home.who.all')}
        </a>
      </p>
    </section>
  );
}
