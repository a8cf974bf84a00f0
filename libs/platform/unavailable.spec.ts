import { describe, expect, it } from 'vitest';
import { isUnavailable } from './unavailable.js';

const coded = (code: string): Error => Object.assign(new Error('Of no importance.'), { code });

describe('isUnavailable', () => {
  it.each(['ECONNREFUSED', 'ECONNRESET', '57P01', '57P03', '53300', '53100', '57014', '55P03', '25P03', '08006'])(
    'knows a database that cannot be asked now: %s',
    (code) => {
      expect(isUnavailable(coded(code))).toBe(true);
    },
  );

  it.each(['23505', '22P02', '42P01', 'ENOENT', '5', ''])('leaves other faults what they are: %j', (code) => {
    expect(isUnavailable(coded(code))).toBe(false);
  });

  it.each([
    'timeout exceeded when trying to connect',
    'Connection terminated due to connection timeout',
    'Connection terminated unexpectedly',
    'Client has encountered a connection error and is not queryable',
  ])('knows what pg says without a code: %s', (message) => {
    expect(isUnavailable(new Error(message))).toBe(true);
  });

  it('looks into what others wrap, and asks that all addresses failed', () => {
    expect(isUnavailable(new Error('wrapped', { cause: coded('57P03') }))).toBe(true);
    expect(isUnavailable(new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]))).toBe(true);
    expect(isUnavailable(new AggregateError([coded('ECONNREFUSED'), coded('23505')]))).toBe(false);
    expect(isUnavailable(new AggregateError([]))).toBe(false);
    expect(isUnavailable(undefined)).toBe(false);
  });
});
