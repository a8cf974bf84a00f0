import { readFileSync } from 'node:fs';
import type lists from './common-password-words.json';

/** What passwords of fifteen and more characters are usually made of, in the registry's three languages. */
export const COMMON = JSON.parse(
  readFileSync(new URL('./common-password-words.json', import.meta.url), 'utf8'),
) as typeof lists;
