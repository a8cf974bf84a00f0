import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  changedRole,
  confirmationRefusal,
  confirmedGrant,
  HOURS_TO_OBJECT,
  isEffective,
  newGrant,
  recoveredGrant,
  roleInForce,
  type AccountPowers,
  type GrantCircumstances,
} from './account-powers.js';
import { canBeOneOfTwo, hasPower, isRaised, STAFF_POWERS } from './staff-powers.js';
import { STAFF_ROLES } from './staff-role.js';

const now = new Date('2026-11-29T12:00:00Z');
const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
const onPages: GrantCircumstances = { at: now, where: 'pages', administrators: 2, somethingIsPublic: true };
const atTerminal: GrantCircumstances = { ...onPages, where: 'commandLine' };
const alone: GrantCircumstances = { ...atTerminal, administrators: 1 };
const open = <G extends object>(grant: G) => ({ ...grant, disabledAt: null });
const inForceFrom = (from: Date, changes: Partial<AccountPowers> = {}): AccountPowers => ({
  role: 'reviewer',
  keptRole: null,
  effectiveFrom: from,
  waitsSince: null,
  disabledAt: null,
  ...changes,
});

const anyRole = fc.constantFrom(...STAFF_ROLES);
const anyCircumstances = fc.record({
  at: fc.constant(now),
  where: fc.constantFrom('pages' as const, 'commandLine' as const),
  administrators: fc.nat({ max: 4 }),
  somethingIsPublic: fc.boolean(),
});
const anyAccount = fc.record({
  role: anyRole,
  keptRole: fc.option(anyRole),
  effectiveFrom: fc.option(fc.integer({ min: -100, max: 100 }).map(later)),
  waitsSince: fc.option(fc.integer({ min: -100, max: -1 }).map(later)),
  disabledAt: fc.option(fc.constant(later(-1))),
});

describe('a new account', () => {
  it('made on the pages has no powers before somebody else confirms it', () => {
    const account = open(newGrant('publisher', onPages));
    expect([roleInForce(account, later(10_000)), account.waitsSince]).toEqual([null, now]);
    expect(roleInForce(open(confirmedGrant(account, later(1))), later(1))).toBe('publisher');
  });

  it('made at the command line waits too, while there is somebody to confirm it', () => {
    expect(newGrant('administrator', atTerminal).effectiveFrom).toBeNull();
  });

  it('made there while nobody could confirm it is effective after the time to object, or at once before anything is public', () => {
    const { effectiveFrom } = newGrant('administrator', alone);
    expect(effectiveFrom).toEqual(later(HOURS_TO_OBJECT));
    expect(newGrant('administrator', { ...alone, somethingIsPublic: false }).effectiveFrom).toEqual(now);
  });

  it('is never effective at once on the pages, whoever is there and whatever is public', () => {
    fc.assert(
      fc.property(anyRole, anyCircumstances, (role, circumstances) => {
        fc.pre(canBeOneOfTwo(role));
        const grant = newGrant(role, { ...circumstances, where: 'pages' });
        expect(isEffective(grant, later(1_000_000))).toBe(false);
      }),
    );
  });
});

describe('another role', () => {
  it('keeps the old powers until it is confirmed when it is raised', () => {
    const raised = open(changedRole(inForceFrom(later(-1)), 'administrator', onPages));
    expect(roleInForce(raised, later(10_000))).toBe('reviewer');
    expect(roleInForce(open(confirmedGrant(raised, now)), now)).toBe('administrator');
  });

  it('counts at once when it is lowered, also while a raised one waits', () => {
    const publisher = inForceFrom(later(-1), { role: 'publisher' });
    expect(roleInForce(open(changedRole(publisher, 'reviewer', onPages)), now)).toBe('reviewer');
    const raised = open(changedRole(publisher, 'administrator', onPages));
    expect(changedRole(raised, 'publisher', onPages)).toMatchObject({ keptRole: null, effectiveFrom: now });
  });

  it('never gives a power that was not in force', () => {
    fc.assert(
      fc.property(anyAccount, anyRole, anyCircumstances, (account, role, circumstances) => {
        fc.pre(circumstances.where === 'pages' || circumstances.administrators > 1 || circumstances.somethingIsPublic);
        const before = roleInForce(account, now);
        const after = roleInForce({ ...account, ...changedRole(account, role, circumstances) }, now);
        for (const power of STAFF_POWERS) {
          if (hasPower(after, power)) expect([power, hasPower(before, power)]).toEqual([power, true]);
        }
      }),
    );
  });

  it('remembers since when something waits, so that nobody of those who acted confirms it', () => {
    const invited = open(newGrant('reviewer', { ...onPages, at: later(-5) }));
    expect(changedRole(invited, 'publisher', onPages).waitsSince).toEqual(later(-5));
  });
});

describe('an account whose factor was taken away', () => {
  it('waits for a confirmation, or for the time to object where nobody could give it', () => {
    expect(recoveredGrant(inForceFrom(later(-1)), onPages).effectiveFrom).toBeNull();
    expect(recoveredGrant(inForceFrom(later(-1)), alone).effectiveFrom).toEqual(later(HOURS_TO_OBJECT));
    const nothingPublic = { ...alone, somethingIsPublic: false };
    expect(recoveredGrant(inForceFrom(later(-1)), nothingPublic).effectiveFrom).toEqual(later(-1));
  });

  it('is never effective sooner than before', () => {
    fc.assert(
      fc.property(anyAccount, anyCircumstances, (account, circumstances) => {
        const { effectiveFrom } = recoveredGrant(account, circumstances);
        if (account.effectiveFrom === null) expect(effectiveFrom).toBeNull();
        else if (effectiveFrom !== null) {
          expect(effectiveFrom.getTime()).toBeGreaterThanOrEqual(account.effectiveFrom.getTime());
        }
      }),
    );
  });
});

describe('confirming an account', () => {
  type Account = AccountPowers & { readonly id: string };
  const cora: Account = { id: 'c', ...inForceFrom(later(-1), { role: 'administrator' }) };
  const invited: Account = { id: 'i', ...open(newGrant('publisher', onPages)) };
  const refusal = (confirmer: Account, account: Account, authors: string[] = []) =>
    confirmationRefusal(confirmer, account, authors, now);

  it('is for an effective administrator who did not let it in', () => {
    expect(refusal(cora, invited, ['somebody else'])).toBeNull();
    expect(refusal(cora, invited, ['c'])).toBe('staff.not-yours-to-confirm');
    expect(refusal({ ...cora, effectiveFrom: null }, invited)).toBe('staff.not-administrator');
    expect(refusal({ ...cora, disabledAt: later(-1) }, invited)).toBe('staff.not-administrator');
    expect(refusal({ ...cora, role: 'publisher' }, invited)).toBe('staff.not-administrator');
    expect(refusal(cora, cora)).toBe('staff.own-account');
  });

  it('is for an account that waits', () => {
    expect(refusal(cora, { ...cora, id: 'x' })).toBe('staff.changed-meanwhile');
    expect(refusal(cora, { ...invited, disabledAt: null, ...confirmedGrant(invited, now) })).toBe(
      'staff.changed-meanwhile',
    );
  });
});

it('raises from nothing to any role that decides, and never to the same one', () => {
  for (const role of STAFF_ROLES) {
    expect([role, isRaised(null, role)]).toEqual([role, canBeOneOfTwo(role)]);
    expect([role, isRaised(role, role)]).toEqual([role, false]);
  }
});
