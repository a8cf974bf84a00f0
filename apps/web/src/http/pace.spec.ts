import { describe, expect, it } from 'vitest';
import { Pace } from './pace.js';

describe('pace', () => {
  it('is what came within the window, and nothing that came before', () => {
    const pace = new Pace(5_000);
    pace.add(9_000_000, 0);
    pace.add(1_000, 4_000);
    expect(pace.bytesPerSecond(4_000)).toBe(1_800_200);
    expect(pace.bytesPerSecond(5_000)).toBe(200);
    expect(pace.bytesPerSecond(9_000)).toBe(0);
  });
});
