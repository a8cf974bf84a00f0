import { describe, expect, it } from 'vitest';
import { shownFacts, type SignatureFacts } from './public-facts.js';
import { PUBLIC_STANDINGS } from './public-standing.js';

const everything = {
  undertakings: [{ code: 'health', committedOn: '2026-01-02' }],
  signedOn: '2026-01-02',
  signedVersions: [{ version: '1.0', signedOn: '2026-01-02' }],
  signatoryOffice: 'Mayor',
  signatoryName: 'Thandi Example',
  mandateKind: 'council_decision',
  mandateDate: '2026-01-01',
  verifiedOn: '2026-01-03',
  reconfirmedOn: '2026-01-04',
  assurance: [{ code: 'mandate', checkedOn: '2026-01-03' }],
} as const satisfies SignatureFacts;

/** Everything in a value that says something, however deep. */
function said(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(said) : [value];
}

describe('what the public sees of a signature', () => {
  it.each(PUBLIC_STANDINGS.filter((standing) => standing !== 'announced'))('is everything while %s', (standing) => {
    expect(shownFacts(standing, everything)).toEqual(everything);
  });

  it('is nothing but what was announced while it is announced, even when a decision was handed in', () => {
    expect(said(shownFacts('announced', everything))).toEqual(['health', 'announcement']);
  });

  it('leaves other facts as they are', () => {
    expect(shownFacts('announced', { ...everything, name: 'Example Town' }).name).toBe('Example Town');
  });
});
