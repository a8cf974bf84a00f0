import type { BaseMap } from './world-base.js';

/** Land, borders and the net of degrees. All land looks alike: the map shows local governments, not countries. */
export function BaseLayer({ base }: { base: BaseMap }) {
  return (
    <g transform="scale(.1)">
      <path class="wc-world-map__graticule" d={base.graticule} />
      <path class="wc-world-map__land" d={base.land} />
      <path class="wc-world-map__borders" d={base.borders} />
      {base.dottedBorders && (
        <path class="wc-world-map__borders wc-world-map__borders--dotted" d={base.dottedBorders} />
      )}
    </g>
  );
}
