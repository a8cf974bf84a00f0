import type { Translator } from '#content/i18n/translator.js';
import type { SignatoryPage } from '#registry/public-register/find-signatories.js';
import { EmptyState } from '../../views/components/empty-state.js';
import { SignatoryList } from '../../views/components/signatory-card.js';
import { localePath, SITE_PATHS } from '../../views/site-paths.js';
import { WorldMap } from '../map/world-map.js';
import type { MapPoints } from '../signatories/map-points.js';
import { signatorySummary } from '../signatories/signatory-words.js';

export interface WhoHasSignedProps {
  t: Translator;
  latest: SignatoryPage;
  map: MapPoints;
}

/** The map and the newest signatories, or what they will look like; an invitation while there is nothing to show. */
export function WhoHasSigned({ t, latest, map }: WhoHasSignedProps) {
  const list = localePath(t.locale, SITE_PATHS.signatories);
  if (latest.signatories.length === 0) {
    return (
      <section class="wc-band">
        <EmptyState title={t('home.who.emptyTitle')}>
          <p class="govuk-body">{t('home.who.emptyBody')}</p>
        </EmptyState>
      </section>
    );
  }
  const anybody = latest.total > 0;
  return (
    <section class="wc-band" aria-labelledby="who">
      <h2 class="govuk-heading-l" id="who">
        {t(anybody ? 'home.who.title' : 'home.who.demonstrationTitle')}
      </h2>
      <WorldMap t={t} points={map.points} unplaced={map.unplaced} listHref={list} source={`${list}/map`} />
      <h3 class="govuk-heading-m">{t(anybody ? 'home.who.latest' : 'home.who.demonstrationLatest')}</h3>
      <SignatoryList
        layout="cards"
        signatories={latest.signatories.map((signatory) => signatorySummary(t, signatory))}
      />
      <p>
        <a class="wc-more" href={list}>
          {t(anybody ? 'home.who.all' : 'home.who.list')}
        </a>
      </p>
    </section>
  );
}
