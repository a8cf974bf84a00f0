import { expect, it } from 'vitest';
import { CONSENT_TEXT_VERSION, coversAnnouncement } from './consent.js';

it.each([
  ['2026-11-24', false],
  ['2026-11-28', false],
  ['2026-11-29', true],
  ['2027-01-01', true],
  ['paper', false],
  ['', false],
  ['9', false],
  ['2026-11-29x', false],
])('a consent in the words of “%s” covers an announcement: %s', (textVersion, covered) => {
  expect(coversAnnouncement(textVersion)).toBe(covered);
});

it('is what is asked today', () => expect(coversAnnouncement(CONSENT_TEXT_VERSION)).toBe(true));
