import { describe, expect, it } from 'vitest';
import { inRequest, requestId, requestIdFrom } from './request-id.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

describe('the id of a request', () => {
  it.each(['0f3c9a7e12ab', 'Root-1.5e9f_2', 'a'.repeat(64)])('is the one that a proxy gave: %s', (given) => {
    expect(requestIdFrom(given)).toBe(given);
  });

  it.each([
    undefined,
    '',
    'short',
    'a'.repeat(65),
    'with space in it',
    'ana@example.org',
    'line\nbreak-in-it',
    '-leading-dash',
    'accentué-9999',
    ['one-of-two', 'two-of-two'],
  ])('is a new one instead of %j', (given) => {
    expect(requestIdFrom(given)).toMatch(UUID);
  });

  it('is known to what is done for the request, also later, and to nothing else', async () => {
    const later = inRequest('the-request', () => new Promise((resolve) => setImmediate(() => resolve(requestId()))));
    expect(requestId()).toBeNull();
    expect(await later).toBe('the-request');
  });
});
