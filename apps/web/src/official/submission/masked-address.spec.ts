import { describe, expect, it } from 'vitest';
import { maskedAddress } from './masked-address.js';

describe('maskedAddress', () => {
  it.each([
    ['sipho@town.example.org', 's•••@town.example.org'],
    ['a@town.example.org', 'a•••@town.example.org'],
    ['𝒶lice@town.example.org', '𝒶•••@town.example.org'],
    ['"a@b"@town.example.org', '"•••@town.example.org'],
    ['@town.example.org', '•••'],
    ['', '•••'],
  ])('%j is shown as %j', (address, shown) => expect(maskedAddress(address)).toBe(shown));
});
