import { expect, it } from 'vitest';
import { assuranceOf } from './assurance.js';

it('tells what was checked and found right, in the order of the list', () => {
  const checkedAt = new Date('2026-03-04T23:59:00Z');
  const checks = [
    { subject: 'call_back', result: 'yes', checkedAt },
    { subject: 'mandate', result: 'no', checkedAt },
    { subject: 'association', result: 'not_applicable', checkedAt },
    { subject: 'office_holder', result: 'yes', checkedAt },
  ] as const;
  expect(assuranceOf(checks)).toEqual([
    { code: 'office_holder', checkedOn: '2026-03-04' },
    { code: 'call_back', checkedOn: '2026-03-04' },
  ]);
  expect(assuranceOf([])).toEqual([]);
});
