import { describe, expect, it } from 'vitest';
import { gazetteerProgress } from './gazetteer-progress.js';

function shown(isTTY: boolean): string[] {
  const written: string[] = [];
  const progress = gazetteerProgress({ isTTY, write: (text: string) => written.push(text) > 0 });
  progress.show('reading', 0, 0);
  progress.show('merging', 0.2, 1200);
  progress.show('merging', 0.5, 2400);
  progress.end();
  return written;
}

describe('gazetteerProgress', () => {
  it('moves a bar on a terminal and wipes it at the end', () => {
    const bar = shown(true);
    expect(bar).toHaveLength(4);
    expect(bar[2]).toContain(`[${'#'.repeat(15)}${'.'.repeat(15)}]  50 % merging, 2,400 places`);
    expect(bar[3]).toBe('\r\u001b[K');
  });

  it('writes one plain line for each step elsewhere', () => {
    expect(shown(false)).toEqual(['Gazetteer: reading the sources\n', 'Gazetteer: merging, 1,200 places\n']);
  });
});
