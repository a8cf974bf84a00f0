import type { MapRectangle } from '../../../public/map/map-frame.js';
import { windowAround, writeMapWindow } from '../../../public/map/map-window.js';
import { type MapContent, readPoints } from '../../../public/map/points-text.js';
import type { MapView } from './map-view.js';

/** Asks the server for what circles stand for, as the reader comes nearer. */
export class FinerPoints {
  private asked = '';
  private shown: MapRectangle | undefined;
  private request: AbortController | undefined;

  /**
   * @param whole what the page came with, for the whole world
   * @param source address that answers a window; without it, what the page came with is all there is
   */
  constructor(
    private readonly whole: MapContent,
    private readonly source: string | undefined,
    private readonly show: (content: MapContent) => void,
  ) {}

  /** Goes back to the whole at once when the reader looks beyond what was asked for. */
  leave(seen: MapRectangle): void {
    if (this.shown && !isInside(this.shown, seen)) this.back();
  }

  /** Brings what is missing in this view; does nothing when there is nothing finer, or the network fails. */
  async bring(view: MapView): Promise<void> {
    if (!this.source || this.whole.circles.length === 0) return;
    if (view.isWhole) return this.back();
    const window = windowAround(view.rectangle, view.unitsPerPixel);
    const text = writeMapWindow(window);
    if (text === this.asked) return;
    this.asked = text;
    this.request?.abort();
    this.request = new AbortController();
    const address = new URL(this.source, location.href);
    address.searchParams.set('window', text);
    try {
      const answer = await fetch(address, { signal: this.request.signal });
      if (!answer.ok) return;
      this.show(readPoints(await answer.text()));
      this.shown = window;
    } catch {
      if (this.asked === text) this.asked = '';
    }
  }

  private back(): void {
    this.request?.abort();
    this.asked = '';
    if (!this.shown) return;
    this.shown = undefined;
    this.show(this.whole);
  }
}

function isInside(outer: MapRectangle, { x, y, width, height }: MapRectangle): boolean {
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  return (
    left >= outer.x - 1 &&
    top >= outer.y - 1 &&
    x + width <= outer.x + outer.width + 1 &&
    y + height <= outer.y + outer.height + 1
  );
}
