import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { NAMESPACES, readNamespace } from '#content/i18n/catalogue.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync('{apps,libs}/**/*.{ts,tsx}', { cwd: ROOT })
  .map((file) => readFileSync(`${ROOT}/${file}`, 'utf8'))
  .join('\n');

/** A key is used as it stands, or made from a group and data: `` t(`places.kinds.${kind}`) ``. */
function isUsed(key: string): boolean {
  if (sources.includes(key)) return true;
  const parts = key.split('.');
  const groups = parts.slice(1, -1).map((_part, index) => parts.slice(0, index + 2).join('.'));
  return groups.some((group) =>
    [`\`${group}.\${`, `'${group}'`, `\`${group}\``].some((form) => sources.includes(form)),
  );
}

it.each(NAMESPACES)('every message of %s is shown somewhere', (namespace) => {
  expect([...readNamespace('en', namespace).keys()].filter((key) => !isUsed(key))).toEqual([]);
});
