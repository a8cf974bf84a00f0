import type { StaffRole } from './staff-role.js';

/** What a role may do that decides over the public register, or over who decides: the rules about two people ask for these. */
export const STAFF_POWERS = ['decide', 'changePublished', 'administrate'] as const;
export type StaffPower = (typeof STAFF_POWERS)[number];

/** The compiler asks for a line when a role is added. */
const POWERS_OF_ROLE: Readonly<Record<StaffRole, readonly StaffPower[]>> = {
  // Verifies and rejects: what is verified is published, so a reviewer can be one of two people.
  reviewer: ['decide'],
  publisher: ['decide', 'changePublished'],
  administrator: ['decide', 'changePublished', 'administrate'],
  // Reads everything and changes nothing, so that there is nothing to agree on.
  auditor: [],
};

/** Whether a role has a power; nobody's role has none. */
export function hasPower(role: StaffRole | null, power: StaffPower): boolean {
  return role !== null && POWERS_OF_ROLE[role].includes(power);
}

/** Whether somebody in this role can be one of the two people who agree on a change: then a second administrator confirms the account. */
export function canBeOneOfTwo(role: StaffRole): boolean {
  return POWERS_OF_ROLE[role].length > 0;
}

/** Whether a role gives a power that another one did not. */
export function isRaised(from: StaffRole | null, to: StaffRole): boolean {
  return POWERS_OF_ROLE[to].some((power) => !hasPower(from, power));
}
