import { codeOf } from './problem.js';

/** Nothing was said of the job itself: a server was away, refused our password, or had no name, or no room, for now. */
const CODES = new Set([
  // Node and its resolver
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  // nodemailer
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ECONNECTION',
  'EDNS',
  'ESOCKET',
  'ETLS',
  // PostgreSQL: it shuts down, starts, or has no connection left
  '57P01',
  '57P02',
  '57P03',
  '53300',
]);
const POSTGRES_CONNECTION = /^08\d{3}$/;

/**
 * Whether an error is of the way to a server, and not of what was to be done there. Such work is never given up: a
 * password that runs out on a Friday evening costs a weekend, and nothing else.
 *
 * @param error with a code, of which the first word counts: `ESOCKET CONN`
 */
export function isTransportFault(error: unknown): boolean {
  const [code = ''] = (codeOf(error) ?? '').split(' ');
  return CODES.has(code) || POSTGRES_CONNECTION.test(code);
}
