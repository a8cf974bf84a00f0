import type { MapMark } from '../../../public/map/cluster.js';
import type { MapPosition } from '../../../public/map/map-frame.js';
import type { MapCard } from './map-card.js';
import type { MapMarks } from './map-marks.js';
import type { MapView } from './map-view.js';

/** Long enough to bring the mouse from a dot to its card. */
const LEAVING_MILLISECONDS = 300;
/** Two places nearer than this (map units) stay one even at the closest zoom. */
const TOGETHER = 0.2;

/** What happens when a reader points at a place of the map. */
export class MapPointing {
  private subject: MapMark | undefined;
  private leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param approach brings the reader nearer to a pixel of the box */
  constructor(
    private readonly view: MapView,
    private readonly marks: MapMarks,
    private readonly card: MapCard,
    private readonly number: Intl.NumberFormat,
    private readonly approach: (at: MapPosition) => void,
  ) {}

  /** The mouse rests on a pixel: the card comes by itself, and stays while the mouse is on it. */
  hover(at: MapPosition): boolean {
    if (this.card.isPinned) return false;
    const found = this.find(at, 3);
    if (found.length === 0) this.leave();
    else if (found[0] !== this.subject) this.show(found);
    else clearTimeout(this.leaving);
    return found.length > 0;
  }

  /** A pixel was chosen: the card stays, and a circle opens up if it can. */
  choose(at: MapPosition, slack: number): void {
    const found = this.find(at, slack);
    const [first] = found;
    this.hide();
    if (!first) return;
    if (first.count > 1 && !this.view.isClosest && !this.isTogether(first)) this.approach(this.view.pixelOf(first));
    else {
      this.show(found);
      this.card.isPinned = true;
    }
  }

  /** The keyboard chose: what is nearest to the middle of the box. */
  chooseMiddle(): void {
    const { width, height } = this.view.box;
    const [nearest] = this.find({ x: width / 2, y: height / 2 }, Math.hypot(width, height));
    if (!nearest) return;
    const at = this.view.pixelOf(nearest);
    if (at.x >= 0 && at.y >= 0 && at.x <= width && at.y <= height) this.choose(at, 4);
  }

  /** Keeps the card beside its mark when the map moves; closes it when the mark leaves the box. */
  follow(): void {
    if (!this.subject) return;
    const { x, y } = this.view.pixelOf(this.subject);
    const { width, height } = this.view.box;
    if (x < 0 || y < 0 || x > width || y > height) this.hide();
    else this.card.place({ x, y }, this.view.box);
  }

  leave(): void {
    clearTimeout(this.leaving);
    if (!this.card.isPinned) this.leaving = setTimeout(() => this.hide(), LEAVING_MILLISECONDS);
  }

  stay(): void {
    clearTimeout(this.leaving);
  }

  hide(): void {
    clearTimeout(this.leaving);
    this.card.hide();
    this.subject = undefined;
    this.marks.highlight(undefined);
  }

  private find(at: MapPosition, slack: number): MapMark[] {
    return this.marks.at(this.view.placeAt(at.x, at.y), this.view.unitsPerPixel, slack);
  }

  private show(found: readonly MapMark[]): void {
    const [first] = found;
    if (!first) return;
    clearTimeout(this.leaving);
    this.subject = first;
    const entries = (first.count > 1 ? [first] : found).flatMap((mark) => this.marks.entriesOf(mark));
    const [only] = entries;
    const count = first.count > 1 ? first.count : entries.filter(({ demonstration }) => !demonstration).length;
    if (only && entries.length === 1 && count < 2) this.card.showOne(only, this.marks.titlesOf(only));
    else this.card.showSeveral(count > 0 && this.number.format(count), entries);
    this.marks.highlight(first);
    this.card.place(this.view.pixelOf(first), this.view.box);
  }

  private isTogether(mark: MapMark): boolean {
    const entries = this.marks.entriesOf(mark);
    const isNear = ({ x, y }: MapPosition): boolean => Math.hypot(x - mark.x, y - mark.y) < TOGETHER;
    return entries.length === mark.count && entries.every(isNear);
  }
}
