import { expect, it } from '@jest/globals';
import { assuranceOf } from './assurance.js';

it('tells what was checked and found right, in the order of the list', () => {
  const checks = [
    { subject: 'call_back', result: 'yes' },
    { subject: 'mandate', result: 'no' },
    { subject: 'association', result: 'not_applicable' },
    { subject: 'office_holder', result: 'yes' },
  ] as const;
  expect(assuranceOf(checks)).toEqual(['office_holder', 'call_back']);
  expect(assuranceOf([])).toEqual([]);
});
