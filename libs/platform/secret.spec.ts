import { describe, expect, it } from 'vitest';
import { CROCKFORD, deriveCode, deriveToken, hashToken, newToken, normaliseCode, sameSecret } from './secret.js';

describe('secrets', () => {
  it('are long and never the same', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
  });

  it('are derived alike for the same purpose and id, and only for them', () => {
    const token = deriveToken('secret', 'purpose', 'id');
    expect(deriveToken('secret', 'purpose', 'id')).toBe(token);
    expect([deriveToken('other', 'purpose', 'id'), deriveToken('secret', 'other', 'id')]).not.toContain(token);
    expect(hashToken(token)).not.toContain(token);
  });

  it('have codes that survive being typed by a person', () => {
    const code = deriveCode('secret', 'purpose', 'id');
    expect(code).toHaveLength(6);
    expect([...code].every((letter) => CROCKFORD.includes(letter))).toBe(true);
    expect(normaliseCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code);
    expect(normaliseCode('oil-1o')).toBe('01110');
  });

  it('are compared whole', () => {
    expect(sameSecret('abc', 'abc')).toBe(true);
    expect(sameSecret('abc', 'abcd')).toBe(false);
    expect(sameSecret('', 'a')).toBe(false);
  });
});
