import { expect, it } from 'vitest';
import { originForm } from './request-target.js';

it.each([
  ['/en?q=http://example.org/', '/en?q=http://example.org/'],
  ['http://evil.example/en', '/en'],
  ['HTTPS://evil.example:8443/en/signatories?q=a', '/en/signatories?q=a'],
  ['http://evil.example', '/'],
  ['http://evil.example?q=a', '/?q=a'],
  ['*', '*'],
])('%s is asked for as %s', (target, path) => {
  expect(originForm(target)).toBe(path);
});
