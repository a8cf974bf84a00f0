import { readFileSync } from 'node:fs';
import { isIn } from '#platform/bloom-filter.js';
import type kept from './breached-passwords.json';

const KEPT = JSON.parse(readFileSync(new URL('./breached-passwords.json', import.meta.url), 'utf8')) as typeof kept;
const FILTER = { bits: Buffer.from(KEPT.filter, 'base64'), hashes: KEPT.hashes };

/** Whether a password is known from a breach: one of the 13,000 longest of those that are tried first. */
export function isBreached(password: string): boolean {
  return isIn(FILTER, breachedForm(password));
}

/** The form in which they are compared: neither capitals nor what stands between words makes another password. */
export function breachedForm(password: string): string {
  return password
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s._-]/gu, '');
}
