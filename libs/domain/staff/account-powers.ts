import { canBeOneOfTwo, hasPower, isRaised } from './staff-powers.js';
import type { StaffRole } from './staff-role.js';

/** An account that one person alone can add at the command line has its powers only after this time: everybody is told at once. */
export const HOURS_TO_OBJECT = 72;
/** From this many administrators on, one of them can confirm what another did. */
const ADMINISTRATORS_TO_CONFIRM = 2;

/** The powers of an account: which, and since when. */
export interface Grant {
  /** What the account is, or is to be. */
  readonly role: StaffRole;
  /** The role whose powers hold until {@link role} is effective; null for none. */
  readonly keptRole: StaffRole | null;
  /** From when the role is effective; null while it waits for an administrator to confirm it. */
  readonly effectiveFrom: Date | null;
  /** Since when something of it waits: who acted on it since then does not confirm it. */
  readonly waitsSince: Date | null;
}

export interface AccountPowers extends Grant {
  readonly disabledAt: Date | null;
}

/** What a rule about an account's powers has to know of the registry. */
export interface GrantCircumstances {
  readonly at: Date;
  /** Where it is done. Whoever uses the command line may read the database, but is not alone in what everybody is told. */
  readonly where: 'pages' | 'commandLine';
  /** How many administrators are effective, not counting the account that it is about. */
  readonly administrators: number;
  /** Whether the register shows, or has shown, anything but demonstrations. */
  readonly somethingIsPublic: boolean;
}

/** The role whose powers an account has now; null when it has none. */
export function roleInForce(account: AccountPowers, now: Date): StaffRole | null {
  if (account.disabledAt !== null) return null;
  return isEffective(account, now) ? account.role : account.keptRole;
}

/** Whether an account has the whole of its role. */
export function isEffective({ effectiveFrom }: Pick<Grant, 'effectiveFrom'>, now: Date): boolean {
  return effectiveFrom !== null && effectiveFrom <= now;
}

/**
 * The powers of an account that is new, or enabled again: none before a second administrator confirms it. At the command
 * line, while too few administrators could confirm it, it is effective after a time in which everybody can object.
 */
export function newGrant(role: StaffRole, circumstances: GrantCircumstances): Grant {
  return waiting(role, null, circumstances);
}

/** The powers after a change of role. What is lowered is so at once; what is raised keeps the role in force until then. */
export function changedRole(account: AccountPowers, role: StaffRole, circumstances: GrantCircumstances): Grant {
  const { at } = circumstances;
  const inForce = roleInForce(account, at);
  if (!isRaised(inForce, role)) return effective(role, at);
  return { ...waiting(role, inForce, circumstances), waitsSince: waitsAlready(account, at) ?? at };
}

/**
 * The powers after somebody else took away the second factor, or made a link for an account that has none: it may be
 * theirs from now on, so it waits as a new one does. On the pages too it becomes effective by itself where nobody is
 * left who could confirm it; the link to a new password goes to its owner alone.
 */
export function recoveredGrant(account: AccountPowers, circumstances: GrantCircumstances): Grant {
  const { role, effectiveFrom } = account;
  const { at } = circumstances;
  const anew = waiting(role, null, { ...circumstances, where: 'commandLine' });
  if (anew.waitsSince === null) return account;
  const latest = effectiveFrom && anew.effectiveFrom && effectiveFrom > anew.effectiveFrom ? effectiveFrom : null;
  return {
    ...anew,
    effectiveFrom: effectiveFrom && (latest ?? anew.effectiveFrom),
    waitsSince: waitsAlready(account, at) ?? at,
  };
}

/** The powers once a second administrator has confirmed them. */
export function confirmedGrant({ role }: Grant, at: Date): Grant {
  return effective(role, at);
}

/**
 * Why somebody cannot confirm an account; null when they can.
 *
 * @param confirmer who wants to, with the powers they have now
 * @param account which account
 * @param authors who has invited, raised, enabled or recovered it since it waits
 */
export function confirmationRefusal(
  confirmer: AccountPowers & { readonly id: string },
  account: AccountPowers & { readonly id: string },
  authors: readonly string[],
  now: Date,
): 'staff.not-administrator' | 'staff.own-account' | 'staff.changed-meanwhile' | 'staff.not-yours-to-confirm' | null {
  if (!hasPower(roleInForce(confirmer, now), 'administrate')) return 'staff.not-administrator';
  if (confirmer.id === account.id) return 'staff.own-account';
  if (account.disabledAt !== null || isEffective(account, now)) return 'staff.changed-meanwhile';
  return authors.includes(confirmer.id) ? 'staff.not-yours-to-confirm' : null;
}

function waiting(role: StaffRole, keptRole: StaffRole | null, circumstances: GrantCircumstances): Grant {
  const { at, where, administrators, somethingIsPublic } = circumstances;
  if (!canBeOneOfTwo(role)) return effective(role, at);
  if (where === 'pages' || administrators >= ADMINISTRATORS_TO_CONFIRM) {
    return { role, keptRole, effectiveFrom: null, waitsSince: at };
  }
  if (!somethingIsPublic) return effective(role, at);
  return { role, keptRole, effectiveFrom: new Date(at.getTime() + HOURS_TO_OBJECT * 3_600_000), waitsSince: at };
}

function effective(role: StaffRole, at: Date): Grant {
  return { role, keptRole: null, effectiveFrom: at, waitsSince: null };
}

function waitsAlready(account: AccountPowers, now: Date): Date | null {
  return isEffective(account, now) ? null : account.waitsSince;
}
