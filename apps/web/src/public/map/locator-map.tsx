import type { Translator } from '#content/i18n/translator.js';
import { BaseLayer } from './base-layer.js';
import type { MapPoint } from './map-content.js';
import { MAP_HEIGHT, MAP_WIDTH, type MapPosition, type MapRectangle } from './map-frame.js';
import { MapNotice } from './map-notice.js';
import { Dots } from './marks-layer.js';
import { project } from './project.js';
import { regionBase } from './world-base.js';

const WIDTH = 140;
const HEIGHT = 90;
/** Neighbours share a picture: the region moves in steps, so that few different ones have to be drawn. */
const STEP = 20;

export interface LocatorMapProps {
  t: Translator;
  point: Pick<MapPoint, 'name' | 'country' | 'longitude' | 'latitude' | 'demonstration'>;
}

/** Where one signatory lies, on the map of its part of the world. */
export function LocatorMap({ t, point }: LocatorMapProps) {
  const position = project(point.longitude, point.latitude);
  const region = regionAround(position);
  return (
    <figure class="wc-world-map wc-world-map--locator">
      <div class="wc-world-map__frame">
        <div class="wc-world-map__view">
          <svg
            viewBox={[region.x, region.y, region.width, region.height].join(' ')}
            aria-hidden="true"
            focusable="false"
          >
            <BaseLayer base={regionBase(region)} />
            <Dots positions={[position]} demonstration={point.demonstration} />
          </svg>
        </div>
      </div>
      <figcaption class="wc-world-map__caption">
        <p class="wc-world-map__summary">
          {t('register.map.locator', { name: point.name, country: t.country(point.country) })}
        </p>
        <MapNotice t={t} />
      </figcaption>
    </figure>
  );
}

/** The part of the map to show around a position; it never reaches beyond the map. */
export function regionAround({ x, y }: MapPosition): MapRectangle {
  return {
    x: between(0, Math.round((x - WIDTH / 2) / STEP) * STEP, MAP_WIDTH - WIDTH),
    y: between(0, Math.round((y - HEIGHT / 2) / STEP) * STEP, MAP_HEIGHT - HEIGHT),
    width: WIDTH,
    height: HEIGHT,
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
