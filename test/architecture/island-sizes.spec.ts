import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { islands } from '../../tools/build/assets.ts';

/** What all scripts of a page of the signing journey may weigh, compressed; `npm run bench` measures whole pages. */
const SIGN_ON_BYTES = 8000;
/** An upload over a weak link is what this one is for: it weighs next to nothing. */
const UPLOAD_BYTES = 1500;
/** The map draws itself: half of what its page may weigh. */
const MAP_BYTES = 45_000;

const BUDGETS: Readonly<Record<string, number>> = {
  'upload-progress.js': UPLOAD_BYTES,
  'signatory-map.js': MAP_BYTES,
};

it('has no island that weighs more than a weak link bears', async () => {
  const sizes = (await islands()).map(({ name, content }) => ({ name, bytes: brotliCompressSync(content).length }));
  expect(sizes.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(BUDGETS)));
  expect(sizes.filter(({ name, bytes }) => bytes > (BUDGETS[name] ?? SIGN_ON_BYTES))).toEqual([]);
});
