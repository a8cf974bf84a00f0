import { expect, it } from 'vitest';
import { wayOut } from './way-out.js';

it.each([
  ['/staff/endorsements/none', '/staff/endorsements'],
  ['/manage/endorsement/data', '/manage'],
  ['/sign/contact', '/sign'],
  ['/signatories/sn/none-1', '/'],
  ['/sign', '/'],
  ['/nowhere', '/'],
])('leads on from %s to %s', (path, target) => {
  expect(wayOut(path).path).toBe(target);
});
