import type { Translator } from '#content/i18n/translator.js';
import { BaseLayer } from './base-layer.js';
import { MapCard } from './map-card.js';
import { mapContent, type MapPoint } from './map-content.js';
import { MapControls } from './map-controls.js';
import { MAP_HEIGHT, MAP_WIDTH } from './map-frame.js';
import { MapNotice } from './map-notice.js';
import { MarksLayer } from './marks-layer.js';
import { writePoints } from './points-text.js';
import './signatory-map-element.js';
import { worldBase } from './world-base.js';

export interface WorldMapProps {
  t: Translator;
  points: readonly MapPoint[];
  /** How many more signatories there are whose position is not known. */
  unplaced?: number;
  /** Address of the list with the same filters, when it is on another page. */
  listHref?: string;
  /**
   * Address that answers `?window=…` with the points of a part of the map, filters included. Without it, circles of
   * many signatories do not open up.
   */
  source?: string;
}

/**
 * The map of signatories: a picture of the list, which stays the place to read. It is complete without a script;
 * `signatory-map.ts` adds zoom and what a dot stands for.
 */
export function WorldMap({ t, points, unplaced = 0, listHref, source }: WorldMapProps) {
  const content = mapContent(t, points);
  const counted = points.filter(({ demonstration }) => !demonstration);
  const countries = new Set(counted.map(({ country }) => country)).size;
  const demonstrations = points.length - counted.length;
  return (
    <figure class="wc-world-map">
      <signatory-map class="wc-world-map__frame" data-points={writePoints(content)} data-source={source}>
        <div class="wc-world-map__view" data-label={t('register.map.label')}>
          <svg viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} aria-hidden="true" focusable="false">
            <BaseLayer base={worldBase()} />
            <MarksLayer t={t} content={content} />
          </svg>
        </div>
        {points.length > 0 && (
          <>
            <MapCard t={t} />
            <MapControls t={t} count={counted.length} />
          </>
        )}
      </signatory-map>
      <figcaption class="wc-world-map__caption">
        <p class="wc-world-map__summary">
          {counted.length > 0
            ? t('register.map.summary', { count: counted.length, countries })
            : t('register.map.empty')}{' '}
          {listHref ? (
            <a href={listHref}>{t('register.map.readList')}</a>
          ) : (
            points.length > 0 && t('register.map.sameAsList')
          )}
        </p>
        {unplaced > 0 && <p>{t('register.map.unplaced', { count: unplaced })}</p>}
        {content.circles.length > 0 && <p>{t('register.map.circles')}</p>}
        {demonstrations > 0 && (
          <p>
            {t('register.demonstrations', { count: demonstrations })} {t('register.map.demonstration')}
          </p>
        )}
        <MapNotice t={t} />
      </figcaption>
    </figure>
  );
}
