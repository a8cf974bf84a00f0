import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/promises.md'), 'utf8');

const rows = page
  .split('\n')
  .filter((line) => /^\| [RSEG]\d/.test(line))
  .map((line) =>
    line
      .slice(1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map(([number = '', promise = '', holds = '', shown = '']) => ({ number, promise, holds, shown }));

const numbers = (letter: string, last: number) => Array.from({ length: last }, (_, at) => `${letter}${String(at + 1)}`);

const specs = new Set(
  ['apps', 'libs', 'test'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.spec\.tsx?$/.test(name))
      .map((name) => basename(name)),
  ),
);
const namedIn = (text: string) => [...text.matchAll(/`([\w.-]+\.spec\.tsx?)`/g)].map(([, name]) => name ?? '');

describe('docs/promises.md', () => {
  it('has every promise once, in its order', () => {
    const all = [...numbers('R', 16), ...numbers('S', 23), ...numbers('E', 7), ...numbers('G', 6)];
    expect(rows.map(({ number }) => number)).toEqual(all);
  });

  it('says of each whether it holds', () => {
    expect(rows.filter(({ holds }) => !['holds', 'in part', 'no'].includes(holds))).toEqual([]);
  });

  it('names a spec for whatever holds', () => {
    expect(rows.filter(({ holds, shown }) => holds !== 'no' && namedIn(shown).length === 0)).toEqual([]);
  });

  it('names specs that there are', () => {
    expect(namedIn(page).filter((name) => !specs.has(name))).toEqual([]);
    expect(namedIn('`not-there.spec.ts`').filter((name) => !specs.has(name))).toEqual(['not-there.spec.ts']);
  });
});
