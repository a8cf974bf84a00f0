/** How fast something came lately: what came at once in the beginning makes nobody fast for ever. */
export class Pace {
  private came: { readonly at: number; readonly bytes: number }[] = [];

  /** @param windowMs what came earlier than this counts no longer */
  constructor(private readonly windowMs: number) {}

  /** @param at when it came, in milliseconds of `performance.now()` */
  add(bytes: number, at: number): void {
    this.forget(at);
    this.came.push({ at, bytes });
  }

  /** Bytes a second, on average over the window. */
  bytesPerSecond(now: number): number {
    this.forget(now);
    return (this.came.reduce((sum, { bytes }) => sum + bytes, 0) * 1000) / this.windowMs;
  }

  private forget(now: number): void {
    this.came = this.came.filter(({ at }) => now - at < this.windowMs);
  }
}
