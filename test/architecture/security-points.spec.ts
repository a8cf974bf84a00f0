import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const { points, ofLevel3 } = JSON.parse(readFileSync(join(root, 'test/support/asvs-points.json'), 'utf8')) as {
  readonly points: readonly string[];
  readonly ofLevel3: readonly string[];
};

/** The tables of the standard's chapters: from the first of their headings on. */
const rows = page
  .slice(page.indexOf('\n## V1 '), page.indexOf('\n## Passwords'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) =>
    line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map(([point = '', asks = '', holds = '', how = '', since = '']) => ({ point, asks, holds, how, since }));

/** `6.2.1–6.2.3, 6.2.9` are four points; what is of level 3 says so. */
function pointsIn(cell: string): string[] {
  return cell.split(',').flatMap((part) => {
    const [first = '', last = first] = part.replace('(L3)', '').trim().split('–');
    const [from, to] = [points.indexOf(first), points.indexOf(last)];
    return from < 0 || to < from ? [`unknown: ${part}`] : points.slice(from, to + 1);
  });
}

const named = new Set(
  ['apps', 'libs', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => basename(name)),
  ),
);

describe('docs/security.md', () => {
  it('has each point of levels 1 and 2, and those of level 3 that were chosen, once', () => {
    const listed = rows.flatMap(({ point }) => pointsIn(point));
    expect(points.filter((point) => !listed.includes(point))).toEqual([]);
    expect(listed.filter((point, at) => !points.includes(point) || listed.indexOf(point) !== at)).toEqual([]);
  });

  it('says which are of level 3', () => {
    const marked = rows.flatMap(({ point }) => [...point.matchAll(/([\d.]+) \(L3\)/g)].map(([, number]) => number));
    expect(marked).toEqual(ofLevel3);
  });

  it('says of each whether it holds, how, and since when', () => {
    const said = ['yes', 'in part', 'no', 'none here', 'not ours'];
    expect(rows.filter(({ holds }) => !said.includes(holds))).toEqual([]);
    expect(rows.filter(({ how }) => how === '')).toEqual([]);
    expect(rows.filter(({ holds, since }) => holds === 'yes' && !/^2026-\d\d-\d\d$/.test(since))).toEqual([]);
  });

  it('names files that there are', () => {
    const files = [...page.matchAll(/`([\w.-]+\.(?:spec\.)?(?:tsx?|json))`/g)].map(([, name]) => name ?? '');
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((name) => !named.has(name) && name !== 'package-lock.json')).toEqual([]);
  });
});
