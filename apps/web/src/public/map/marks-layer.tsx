import type { Translator } from '#content/i18n/translator.js';
import { circleRadius } from './cluster.js';
import { dotLayers } from './dot-layers.js';
import type { MapPosition } from './map-frame.js';
import type { MapContent } from './points-text.js';

/** Dots nearer than so many map units are told apart by their halos. */
const HALO = 24;

/** Dots and circles; the script in the browser draws the same again at other zooms. */
export function MarksLayer({ t, content }: { t: Translator; content: MapContent }) {
  const { entries, circles } = content;
  return (
    <g class="wc-world-map__marks">
      {circles.map(({ x, y, count }) => (
        <g class="wc-world-map__circle" transform={`translate(${x} ${y})`}>
          <circle r={Math.round(circleRadius(count))} />
          <text dy=".35em">{t.number(count)}</text>
        </g>
      ))}
      <Dots positions={entries.filter(({ demonstration }) => !demonstration)} />
      <Dots positions={entries.filter(({ demonstration }) => demonstration)} demonstration />
    </g>
  );
}

/** Dots, each with a halo; those of demonstration entries are rings. */
export function Dots({ positions, demonstration }: { positions: readonly MapPosition[]; demonstration?: boolean }) {
  return (
    <>
      {dotLayers(positions, HALO).map((layer) => (
        <>
          <path class="wc-world-map__halo" d={layer} />
          <path class="wc-world-map__dot" d={layer} />
          {demonstration && <path class="wc-world-map__hole" d={layer} />}
        </>
      ))}
    </>
  );
}
