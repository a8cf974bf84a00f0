import { describe, expect, it } from 'vitest';
import { AMENDMENTS, type Amendment } from './amendments.js';
import {
  erasureNeedsSecondPerson,
  needsSecondPerson,
  verificationNeedsSecondPerson,
  type StaffAction,
} from './second-person.js';
import { TRANSITIONS, type Transition } from './transitions.js';

const at = new Date('2026-02-03T10:00:00Z');
const unseen = { announcedAt: null, verifiedAt: null, publishedAt: null };
const announced = { ...unseen, announcedAt: at };
const verified = { ...unseen, verifiedAt: at };

const STAFF_ACTIONS = [
  ...Object.entries<Transition>(TRANSITIONS).flatMap(([action, { by }]) => (by === 'staff' ? [action] : [])),
  ...Object.entries<Amendment>(AMENDMENTS).flatMap(([action, { by }]) => (by.includes('staff') ? [action] : [])),
] as StaffAction[];

/** What one member of staff may do to what the public has seen: nobody outside sees a difference. */
const ALONE = [
  'import',
  'start_review',
  'request_information',
  'resume_review',
  'refuse_undertaking',
  'look_at_contact',
  'attach_evidence',
  'review_suspension',
  'refuse_erasure',
];

describe('needsSecondPerson', () => {
  it.each(STAFF_ACTIONS)('%s never does of what the public has not seen', (action) => {
    expect(needsSecondPerson(action, unseen)).toBe(false);
  });

  it.each(STAFF_ACTIONS)('%s does of what was verified, unless it leaves the public record as it is', (action) => {
    expect(needsSecondPerson(action, verified)).toBe(!ALONE.includes(action));
  });

  it.each(STAFF_ACTIONS)(
    '%s does of what was announced, but for checks, which an announcement does not show',
    (action) => {
      expect(needsSecondPerson(action, announced)).toBe(!ALONE.includes(action) && action !== 'check');
    },
  );
});

describe('verificationNeedsSecondPerson', () => {
  const sound = {
    unchecked: false,
    importedBySamePerson: false,
    contactSetBySamePerson: false,
    supersedesPublic: false,
  };
  it('lets one person verify what was checked, signed in the form and never seen', () => {
    expect(verificationNeedsSecondPerson(unseen, sound)).toBe(false);
  });
  it.each(Object.keys(sound))('asks for two when it is %s', (which) => {
    expect(verificationNeedsSecondPerson(unseen, { ...sound, [which]: true })).toBe(true);
  });
  it('asks for two where the public sees it as announced', () => {
    expect(verificationNeedsSecondPerson(announced, sound)).toBe(true);
  });
});

describe('erasureNeedsSecondPerson', () => {
  const after = (days: number) => new Date(at.getTime() + days * 86_400_000);
  it.each([
    [unseen, null, 0, false],
    [unseen, at, 89, true],
    [unseen, at, 90, false],
    [verified, null, 0, true],
  ] as const)('%j, contact changed %s, %i days later: %s', (publicity, contactChangedAt, days, expected) => {
    expect(erasureNeedsSecondPerson(publicity, { contactChangedAt, now: after(days) })).toBe(expected);
  });
});
