import { describe, expect, it } from 'vitest';
import { AMENDMENTS, type Amendment } from '../endorsement/amendments.js';
import { TRANSITIONS, type Transition } from '../endorsement/transitions.js';
import { contactRights, limitedUntil, mayAct, type OfficialAction } from './contact-rights.js';

const at = new Date('2026-02-03T10:00:00Z');
const after = (days: number, ms = 0) => new Date(at.getTime() + days * 86_400_000 + ms);
const own = { isDisputed: false, setByStaffAt: null, isLookedAt: false };
const setByStaff = { ...own, setByStaffAt: at };

const OFFICIAL_ACTIONS = [
  ...Object.entries<Transition>(TRANSITIONS).flatMap(([action, { by }]) => (by === 'official' ? [action] : [])),
  ...Object.entries<Amendment>(AMENDMENTS).flatMap(([action, { by }]) => (by.includes('official') ? [action] : [])),
] as OfficialAction[];

/** What a link with its code, or a decision of staff, stands behind. */
const BY_LINK = ['submit', 'confirm', 'disown', 'accept_contact', 'object_to_hand_over', 'erase_personal_data'];
const ANSWERS = ['answer_information', 'attach_evidence'];

describe('contactRights', () => {
  it('are full for who gave the address, or got it from the contact before', () => {
    expect(contactRights(own, at)).toBe('full');
    expect(limitedUntil(own)).toBeNull();
  });

  it.each([
    [0, 0, 'limited'],
    [14, -1, 'limited'],
    [14, 0, 'full'],
  ] as const)('are %s days and %s ms after one member of staff set the address: %s', (days, ms, expected) => {
    expect(contactRights(setByStaff, after(days, ms))).toBe(expected);
    expect(limitedUntil(setByStaff)).toEqual(after(14));
  });

  it('are full at once when a second member of staff has looked', () => {
    expect(contactRights({ ...setByStaff, isLookedAt: true }, at)).toBe('full');
    expect(limitedUntil({ ...setByStaff, isLookedAt: true })).toBeNull();
  });

  it.each([own, setByStaff, { ...setByStaff, isLookedAt: true }])('are to read while it is disputed: %j', (facts) => {
    expect(contactRights({ ...facts, isDisputed: true }, after(99))).toBe('reading');
  });
});

describe('mayAct', () => {
  it.each(OFFICIAL_ACTIONS)('%s is possible with full rights', (action) => {
    expect(mayAct('full', action)).toBe(true);
  });

  it.each(OFFICIAL_ACTIONS)('%s is limited to answers and to what a link allows', (action) => {
    expect(mayAct('limited', action)).toBe([...BY_LINK, ...ANSWERS].includes(action));
  });

  it.each(OFFICIAL_ACTIONS)('%s is not possible by reading, but for what a link allows', (action) => {
    expect(mayAct('reading', action)).toBe(BY_LINK.includes(action));
  });
});
