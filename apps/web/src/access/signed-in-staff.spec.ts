import { describe, expect, it } from 'vitest';
import { hasPower, type StaffPower } from '#domain/staff/staff-powers.js';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import type { Permission } from './permissions.js';
import { permissionsOf } from './signed-in-staff.js';

/** Permissions that are a power over the register, or over who decides: what the domain's rules about two people ask for. */
const POWER_OF: Partial<Record<Permission, StaffPower>> = {
  'review-endorsements': 'decide',
  'decide-endorsements': 'decide',
  'change-published': 'changePublished',
  'import-endorsements': 'changePublished',
  'act-in-bulk': 'changePublished',
  'manage-registry': 'administrate',
  'manage-staff': 'administrate',
};

describe.each(STAFF_ROLES)('the permissions of a %s', (role) => {
  it.each(Object.entries(POWER_OF) as [Permission, StaffPower][])(
    'hold %s where the role may %s',
    (permission, power) => {
      expect(permissionsOf(role).includes(permission)).toBe(hasPower(role, power));
    },
  );
});

it('leaves an account without powers nothing but itself', () => {
  expect(permissionsOf(null)).toEqual(['manage-own-account']);
});
