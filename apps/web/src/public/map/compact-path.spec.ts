import { describe, expect, it } from 'vitest';
import { CompactPath } from './compact-path.js';

function drawn(...rings: [number, number][][]): string {
  const path = new CompactPath();
  for (const [first, ...others] of rings) {
    path.moveTo(...first!);
    for (const point of others) path.lineTo(...point);
    path.closePath();
  }
  return path.toString();
}

describe('CompactPath', () => {
  it('writes tenths, in relative steps', () => {
    expect(
      drawn([
        [1, 2],
        [3, 2],
        [3, 1.5],
        [2.5, 1],
      ]),
    ).toBe('M10 20l20 0 0-5-5-5z');
  });

  it('does not let rounding errors add up', () => {
    const steps = Array.from({ length: 11 }, (_, i): [number, number] => [i * 0.14, 0]);
    expect(drawn(steps)).toBe('M0 0l1 0 2 0 1 0 2 0 1 0 1 0 2 0 1 0 2 0 1 0z');
  });

  it('leaves out islands too small to be seen, and keeps the rest', () => {
    const speck: [number, number][] = [
      [5, 5],
      [5.01, 5],
      [5, 5.02],
    ];
    const islet: [number, number][] = [
      [7, 7],
      [7.1, 7],
      [7.1, 7.1],
      [7, 7.1],
    ];
    expect(drawn(speck)).toBe('');
    expect(drawn(speck, islet)).toBe('M70 70l1 0 0 1-1 0z');
  });
});
