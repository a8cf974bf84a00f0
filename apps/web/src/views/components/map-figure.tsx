import type { ComponentChildren } from 'preact';

export interface MapFigureProps {
  /** What the picture shows, and as of when; the list beside it holds the same in words. */
  caption: ComponentChildren;
  /** The drawn map: `RawSvg`, or the map's own element around it. */
  children: ComponentChildren;
}

/** The frame of the map. */
export function MapFigure({ caption, children }: MapFigureProps) {
  return (
    <figure class="wc-map">
      <div class="wc-map__picture">{children}</div>
      <figcaption class="wc-map__caption">{caption}</figcaption>
    </figure>
  );
}
