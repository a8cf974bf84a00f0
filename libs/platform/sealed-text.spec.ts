import { describe, expect, it } from 'vitest';
import { seal, unseal } from './sealed-text.js';

describe('a sealed text', () => {
  const sealed = seal('secret', 'purpose', 'place', 'Київ 1234');

  it('opens in its place, and shows nothing of what is in it', () => {
    expect(unseal('secret', 'purpose', 'place', sealed)).toBe('Київ 1234');
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('1234');
    expect(seal('secret', 'purpose', 'place', 'Київ 1234')).not.toBe(sealed);
  });

  it.each([
    ['another secret', 'other', 'purpose', 'place'],
    ['another purpose', 'secret', 'other', 'place'],
    ['another place', 'secret', 'purpose', 'other'],
  ])('does not open with %s', (_what, secret, purpose, place) => {
    expect(unseal(secret, purpose, place, sealed)).toBeNull();
  });

  it('does not open when any byte was altered, or when it is anything else', () => {
    for (let at = 0; at < Buffer.from(sealed, 'base64url').length; at += 1) {
      const altered = Buffer.from(sealed, 'base64url');
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(unseal('secret', 'purpose', 'place', altered.toString('base64url'))).toBeNull();
    }
    for (const other of ['', 'x', sealed.slice(0, 30), 'é'.repeat(100)]) {
      expect(unseal('secret', 'purpose', 'place', other)).toBeNull();
    }
  });
});
