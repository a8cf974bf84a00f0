import type { MapView } from './map-view.js';

const MILLISECONDS = 220;

/** Brings the view from where it is to where `move` puts it, smoothly unless the reader wants no motion. */
export class Glide {
  private frame = 0;

  constructor(
    private readonly view: MapView,
    private readonly draw: () => void,
  ) {}

  to(move: (view: MapView) => void): void {
    this.stop();
    const { view } = this;
    const from = view.state;
    move(view);
    const to = view.state;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return this.draw();
    const begun = performance.now();
    const step = (now: number): void => {
      const done = Math.min(1, Math.max(0, (now - begun) / MILLISECONDS));
      const eased = 1 - (1 - done) ** 3;
      const between = (index: 0 | 1): number => from[index] + (to[index] - from[index]) * eased;
      view.moveTo(between(0), between(1), from[2] * (to[2] / from[2]) ** eased);
      if (done < 1) this.frame = requestAnimationFrame(step);
      else view.moveTo(...to);
      this.draw();
    };
    this.frame = requestAnimationFrame(step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }
}
