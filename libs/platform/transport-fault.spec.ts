import { expect, it } from 'vitest';
import { isTransportFault } from './transport-fault.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

it.each([
  ['ECONNREFUSED', true],
  ['ETIMEDOUT CONN', true],
  ['ESOCKET CONN', true],
  ['EAUTH AUTH PLAIN 535', true],
  ['EDNS', true],
  ['ENOTFOUND', true],
  ['57P01', true],
  ['08006', true],
  ['EENVELOPE RCPT TO 451 4.3.0', false],
  ['EMESSAGE DATA 554', false],
  ['no answer', false],
  ['23505', false],
  ['ENOENT', false],
])('%s is of the way there: %s', (code, expected) => {
  expect(isTransportFault(withCode(code))).toBe(expected);
});

it('knows it of one of several tries, and of nothing without a code', () => {
  expect(isTransportFault(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
  expect(isTransportFault(new TypeError('x'))).toBe(false);
  expect(isTransportFault(undefined)).toBe(false);
});
