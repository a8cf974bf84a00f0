import { describe, expect, it } from 'vitest';
import { isEnded, waitAfter } from './guess-rules.js';

describe('guessing', () => {
  it('waits longer after each failure, from the fifth on, up to an hour', () => {
    expect([1, 4, 5, 6, 7, 10].map((failures) => waitAfter(failures) / 1000)).toEqual([0, 0, 30, 60, 120, 960]);
    expect([12, 50, 99].map((failures) => waitAfter(failures) / 60_000)).toEqual([60, 60, 60]);
  });

  it('ends for strangers after ninety failures, however few are the owner’s', () => {
    expect(isEnded({ known: 0, strange: 89 }, false)).toBe(false);
    expect(isEnded({ known: 0, strange: 90 }, false)).toBe(true);
    expect(isEnded({ known: 0, strange: 90 }, true)).toBe(false);
  });

  it('ends for everybody after a hundred', () => {
    expect(isEnded({ known: 9, strange: 90 }, true)).toBe(false);
    expect(isEnded({ known: 10, strange: 90 }, true)).toBe(true);
    expect(isEnded({ known: 100, strange: 0 }, true)).toBe(true);
    expect(isEnded({ known: 100, strange: 0 }, false)).toBe(true);
  });
});
