import type { GeoContext } from 'd3-geo';

/** Draws SVG path data in whole tenths of a map unit, with relative steps: about a third of what d3 writes itself. */
export class CompactPath implements GeoContext {
  private data = '';
  private isInLine = false;
  private x = 0;
  private y = 0;

  moveTo(x: number, y: number): void {
    this.x = Math.round(x * 10);
    this.y = Math.round(y * 10);
    this.data += `M${this.x}${separated(this.y)}`;
    this.isInLine = false;
  }

  lineTo(x: number, y: number): void {
    const dx = Math.round(x * 10) - this.x;
    const dy = Math.round(y * 10) - this.y;
    if (dx === 0 && dy === 0) return;
    this.data += (this.isInLine ? separated(dx) : `l${dx}`) + separated(dy);
    this.isInLine = true;
    this.x += dx;
    this.y += dy;
  }

  closePath(): void {
    this.data += 'z';
    this.isInLine = false;
  }

  beginPath(): void {
    this.data = '';
  }

  /** d3 draws arcs for points only, and there are none on a base map. */
  arc(): void {
    throw new Error('A base map has no arcs.');
  }

  /** What was drawn, to be shown under `transform="scale(.1)"`. Rings too small to be seen are left out. */
  toString(): string {
    return this.data.replace(/M-?\d+[ -]\d+(l[^lMz]{0,6})?z/g, '');
  }
}

/** A number after another one: a minus sign separates well enough. */
function separated(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
