import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { mayActTogether, TIED_DAYS } from './two-people.js';

const now = new Date('2026-11-29T12:00:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const ana = { id: 'a', email: 'ana@example.org' };
const ben = { id: 'b', email: 'ben@example.org' };

describe('two accounts', () => {
  it('are two people when nothing ties them', () => {
    expect(mayActTogether(ana, ben, null, now)).toBeNull();
  });

  it('are one person when they are the same, or have the same mailbox', () => {
    expect(mayActTogether(ana, ana, null, now)).toBe('same-person');
    expect(mayActTogether(ana, { id: 'b', email: 'Ana+Ben@Example.org' }, null, now)).toBe('same-person');
  });

  it('are not two while one let the other in less than thirty days ago', () => {
    expect(mayActTogether(ana, ben, daysAgo(29), now)).toEqual({ until: daysAgo(-1) });
    expect(mayActTogether(ana, ben, daysAgo(TIED_DAYS), now)).toBeNull();
  });

  it('are judged alike from both sides', () => {
    const account = fc.record({ id: fc.uuid(), email: fc.emailAddress() });
    const since = fc.option(fc.integer({ min: 0, max: 100 }).map(daysAgo));
    fc.assert(
      fc.property(account, account, since, (one, other, tiedSince) => {
        expect(mayActTogether(one, other, tiedSince, now)).toEqual(mayActTogether(other, one, tiedSince, now));
      }),
    );
  });
});
