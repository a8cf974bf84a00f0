import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalAddress, domainOf, mailboxKey } from './canonical-address.js';

describe('the canonical form of an address', () => {
  it.each([
    [' Ana@Example.ORG ', 'ana@example.org'],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['ana@BÜCHER.example', 'ana@xn--bcher-kva.example'],
    ['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
    ['ana@例え。example', 'ana@xn--r8jz45g.example'],
    ['ana@example.org.', 'ana@example.org'],
    ['jose\u0301@example.org', 'jos\u00e9@example.org'],
    ['ana+news@example.org', 'ana+news@example.org'],
    ['no address', 'no address'],
    ['ana@b c ü', 'ana@b c ü'],
    ['', ''],
  ])('of %j is %j', (typed, canonical) => {
    expect(canonicalAddress(typed)).toBe(canonical);
  });

  it('tells a Cyrillic domain from the Latin one that looks like it', () => {
    expect(canonicalAddress('ana@\u0435xample.org')).not.toBe(canonicalAddress('ana@example.org'));
  });

  it('is its own canonical form, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (local, domain) => {
        const once = canonicalAddress(`${local}@${domain}`);
        expect(canonicalAddress(once)).toBe(once);
      }),
    );
  });

  it('is the same for every way to write an address', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const expected = canonicalAddress(address);
        for (const other of [address.toUpperCase(), `  ${address}\n`, address.normalize('NFD'), `${address}.`]) {
          expect(canonicalAddress(other)).toBe(expected);
        }
      }),
    );
  });
});

describe('the mailbox behind an address', () => {
  it.each([
    ['Ana+Registry@example.org', 'ana@example.org'],
    ['ana+one+two@example.org', 'ana@example.org'],
    ['ana+@example.org', 'ana@example.org'],
    ['ana@example.org', 'ana@example.org'],
    // Without it nothing would be left that names somebody.
    ['+ana@example.org', '+ana@example.org'],
    ['ana@ex+ample.org', 'ana@ex+ample.org'],
  ])('of %j is %j', (address, mailbox) => {
    expect(mailboxKey(address)).toBe(mailbox);
  });

  it('is one for all the addresses of one mailbox, and another for another', () => {
    const name = fc.stringMatching(/^[a-z0-9.]{1,20}$/);
    fc.assert(
      fc.property(name, name, fc.string(), (one, other, tag) => {
        fc.pre(!tag.includes('@'));
        expect(mailboxKey(`${one}+${tag}@example.org`)).toBe(mailboxKey(`${one}@example.org`));
        expect(mailboxKey(`${one}@example.org`) === mailboxKey(`${other}@example.org`)).toBe(one === other);
      }),
    );
  });
});

it('gives the domain of what is an address', () => {
  expect(domainOf('Ana@Example.ORG')).toBe('example.org');
  expect(domainOf('ana')).toBe('');
});
