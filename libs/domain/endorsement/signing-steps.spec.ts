import { describe, expect, it } from 'vitest';
import type { DraftAnswers } from './draft-answers.js';
import { firstOpenStep, isComplete, mayOpen, withAnswer } from './signing-steps.js';

const government = { listed: true, placeId: 'geonames:1', name: 'Exampletown', detail: '' } as const;

describe('the signing steps', () => {
  it('start with the country and go on in order', () => {
    expect(firstOpenStep({})).toBe('country');
    expect(firstOpenStep({ country: 'ZA' })).toBe('government');
    expect(mayOpen({ country: 'ZA' }, 'government')).toBe(true);
    expect(mayOpen({ country: 'ZA' }, 'pact')).toBe(false);
    expect(isComplete({ country: 'ZA' })).toBe(false);
  });

  it('let an answered page be opened again', () => {
    expect(mayOpen({ country: 'ZA', government }, 'country')).toBe(true);
  });

  it('forget the local government when the country changes, and only then', () => {
    const answers: DraftAnswers = { country: 'ZA', government };
    expect(withAnswer(answers, 'country', 'ZA')).toEqual(answers);
    expect(withAnswer(answers, 'country', 'BR')).toEqual({ country: 'BR' });
    expect(withAnswer(answers, 'undertakings', ['culture']).government).toBe(government);
  });
});
