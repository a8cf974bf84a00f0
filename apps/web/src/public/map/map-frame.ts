/** Width of the map in its own units, which are those of the SVG viewBox: the whole circumference of the Earth. */
export const MAP_WIDTH = 960;

/** Height of the map in the same units: from the North Pole to 57° south, below Cape Horn. Antarctica is left out. */
export const MAP_HEIGHT = 428;

/** Room above the pole, so that Greenland does not touch the edge. */
export const MAP_MARGIN = 6;

/** A place on the map, in map units from its upper left corner. */
export interface MapPosition {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the map, in map units. */
export interface MapRectangle extends MapPosition {
  readonly width: number;
  readonly height: number;
}
