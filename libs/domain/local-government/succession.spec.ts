import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  isGone,
  presentSuccessors,
  successionObstacle,
  type SuccessionEdge,
  type SuccessionFacts,
} from './succession.js';

const facts = (changes: Partial<SuccessionFacts>): SuccessionFacts => ({
  kind: 'merged_into',
  from: 'a',
  fromName: 'Oldtown',
  newName: null,
  to: ['b'],
  standing: [],
  ...changes,
});
const renamed = (changes: Partial<SuccessionFacts> = {}) =>
  facts({ kind: 'renamed', to: [], newName: 'Newtown', ...changes });
const edge = (from: string, ...to: string[]): SuccessionEdge => ({ from, to });

describe('what stands in the way of a succession', () => {
  it.each<[string, SuccessionFacts, string | null]>([
    ['a merger into another', facts({}), null],
    ['a split into two', facts({ kind: 'split_into', to: ['b', 'c'] }), null],
    ['a new name', renamed(), null],
    ['the name that it has', renamed({ newName: 'Oldtown' }), 'same-name'],
    ['a new name without one', renamed({ newName: null }), 'number-of-successors'],
    ['a new name with a successor', renamed({ to: ['b'] }), 'number-of-successors'],
    ['a merger into two', facts({ to: ['b', 'c'] }), 'number-of-successors'],
    ['a merger into nobody', facts({ to: [] }), 'number-of-successors'],
    ['a split into one', facts({ kind: 'split_into', to: ['b'] }), 'number-of-successors'],
    ['a split into one twice', facts({ kind: 'split_into', to: ['b', 'b'] }), 'number-of-successors'],
    ['a merger into itself', facts({ to: ['a'] }), 'itself'],
    ['a split of which one part is itself', facts({ kind: 'split_into', to: ['a', 'b'] }), 'itself'],
    ['one that is gone already', facts({ standing: [edge('a', 'c')] }), 'gone'],
    ['a new name for one that is gone', renamed({ standing: [edge('a', 'c')] }), 'gone'],
    ['a successor that is gone', facts({ standing: [edge('b', 'c')] }), 'successor-gone'],
    ['a circle', facts({ standing: [edge('b', 'a')] }), 'circle'],
    ['a circle over a third', facts({ standing: [edge('b', 'c', 'd'), edge('d', 'a')] }), 'circle'],
  ])('%s', (_what, given, obstacle) => {
    expect(successionObstacle(given)).toBe(obstacle);
  });
});

it('follows successors to those that are there now', () => {
  const standing = [edge('a', 'b', 'c'), edge('c', 'd')];
  expect([...presentSuccessors('a', standing)].sort()).toEqual(['b', 'd']);
  expect(presentSuccessors('e', standing)).toEqual(['e']);
});

const PLACES = ['a', 'b', 'c', 'd', 'e', 'f'];
type Attempt =
  | { readonly kind: 'merged_into' | 'split_into'; readonly from: string; readonly to: string[] }
  | { readonly undo: number };
const anAttempt: fc.Arbitrary<Attempt> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('merged_into' as const, 'split_into' as const),
    from: fc.constantFrom(...PLACES),
    to: fc.array(fc.constantFrom(...PLACES), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ undo: fc.nat() }),
);

/** Records and takes back what the rules allow, one after the other. */
function standingAfter(attempts: readonly Attempt[]): SuccessionEdge[] {
  const standing: SuccessionEdge[] = [];
  for (const attempt of attempts) {
    if ('undo' in attempt) standing.splice(attempt.undo % Math.max(standing.length, 1), 1);
    else if (successionObstacle(facts({ ...attempt, standing })) === null)
      standing.push(edge(attempt.from, ...attempt.to));
  }
  return standing;
}

describe('whatever is recorded and taken back', () => {
  it('never leads in a circle: who follows successors comes to an end that is there', () => {
    fc.assert(
      fc.property(fc.array(anAttempt, { maxLength: 40 }), (attempts) => {
        const standing = standingAfter(attempts);
        for (const place of PLACES) {
          const present = presentSuccessors(place, standing);
          expect(present.length).toBeGreaterThan(0);
          if (isGone(place, standing)) expect(present).not.toContain(place);
        }
      }),
    );
  });

  it('counts each once: a place either is there, or has others in its place, never both', () => {
    fc.assert(
      fc.property(fc.array(anAttempt, { maxLength: 40 }), (attempts) => {
        const standing = standingAfter(attempts);
        const counted = PLACES.filter((place) => !isGone(place, standing));
        expect(new Set(standing.map(({ from }) => from)).size).toBe(standing.length);
        expect(new Set(PLACES.flatMap((place) => presentSuccessors(place, standing)))).toEqual(new Set(counted));
      }),
    );
  });
});
