/** What can become of a local government: it goes on under another name, or it ends and others succeed it. */
export const SUCCESSION_KINDS = ['renamed', 'merged_into', 'split_into'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

/** A merger or a split that stands: where it began, and what succeeded. */
export interface SuccessionEdge {
  readonly from: string;
  readonly to: readonly string[];
}

/** Everything that the rules need to know of a succession that is to be recorded. */
export interface SuccessionFacts {
  readonly kind: SuccessionKind;
  /** The local government that it is about: an id, and the name that it has now. */
  readonly from: string;
  readonly fromName: string;
  /** Only when it is renamed. */
  readonly newName: string | null;
  /** The successors' ids; none when it is renamed. */
  readonly to: readonly string[];
  /** Every merger and split that stands. */
  readonly standing: readonly SuccessionEdge[];
}

/** Why a succession cannot be recorded, or not be taken back. */
export const SUCCESSION_OBSTACLES = [
  'gone',
  'same-name',
  'number-of-successors',
  'itself',
  'circle',
  'successor-gone',
  'undone',
  'renamed-since',
] as const;
export type SuccessionObstacle = (typeof SUCCESSION_OBSTACLES)[number];

/**
 * What stands in the way of recording this succession, or null. A local government ends once, never succeeds itself
 * and never, over others, its own successor; and only one that is still there can succeed.
 */
export function successionObstacle(facts: SuccessionFacts): SuccessionObstacle | null {
  const { kind, from, fromName, newName, to, standing } = facts;
  if (isGone(from, standing)) return 'gone';
  if (kind === 'renamed') {
    if (to.length > 0 || newName === null) return 'number-of-successors';
    return newName === fromName ? 'same-name' : null;
  }
  if (to.includes(from)) return 'itself';
  const isRightNumber = kind === 'merged_into' ? to.length === 1 : to.length >= 2;
  if (!isRightNumber || new Set(to).size !== to.length) return 'number-of-successors';
  if (to.some((one) => reachable(one, standing).has(from))) return 'circle';
  return to.some((one) => isGone(one, standing)) ? 'successor-gone' : null;
}

/** Whether others have succeeded this local government, so that it is there no more. */
export function isGone(id: string, standing: readonly SuccessionEdge[]): boolean {
  return standing.some(({ from }) => from === id);
}

/** The local governments that are there now in place of this one: itself while it is not succeeded. */
export function presentSuccessors(id: string, standing: readonly SuccessionEdge[]): readonly string[] {
  return [id, ...reachable(id, standing)].filter((one) => !isGone(one, standing));
}

function reachable(id: string, standing: readonly SuccessionEdge[]): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { to } of standing.filter(({ from }) => from === next)) {
      for (const one of to.filter((candidate) => !found.has(candidate))) {
        found.add(one);
        waiting.push(one);
      }
    }
  }
  return found;
}
