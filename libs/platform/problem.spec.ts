import { expect, it } from 'vitest';
import { problemOf } from './problem.js';

it.each([
  [Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:6379'), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
  [Object.assign(new Error('password wrong for "ana"'), { name: 'error', code: '28P01' }), 'error 28P01'],
  [new AggregateError([Object.assign(new Error('no'), { code: 'ENOTFOUND' })]), 'AggregateError ENOTFOUND'],
  [new TypeError('x', { cause: Object.assign(new Error('y'), { code: 'EPIPE' }) }), 'TypeError EPIPE'],
  [new TypeError('ana@example.org is undefined'), 'TypeError'],
  [undefined, 'Error'],
])('says kind and code of %s, and nothing else', (error, said) => {
  expect(problemOf(error)).toBe(said);
});
