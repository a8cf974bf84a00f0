import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const REGISTRY = new URL('../../libs/registry/', import.meta.url).pathname;

/** Queries beside accounts that read them for something else than the name alone. */
const FOR_OTHER_THINGS = [
  // Shows each name with its address, always.
  'audit/read-audit.ts',
  // Whose mail it is.
  'mail-delivery/deliveries.ts',
];

/** The files of the registry but for the folder of accounts, with what each says. */
function sources(): (readonly [string, string])[] {
  return readdirSync(REGISTRY, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.startsWith('staff/'))
    .map((path) => [path, readFileSync(join(REGISTRY, path), 'utf8')]);
}

describe('the name of a member of staff', () => {
  it('is read where a namesake’s address stands beside it, so that nobody can wear a colleague’s name', () => {
    const reading = sources().filter(([, text]) => /JOIN staff_account|\bname FROM staff_account/.test(text));
    expect(reading.map(([path]) => path).sort()).toEqual(FOR_OTHER_THINGS);
    expect(sources().filter(([, text]) => text.includes('JOIN staff_shown_name')).length).toBeGreaterThan(10);
  });
});
