import { TRANSITIONS, type Transition } from '#domain/endorsement/transitions.js';

/** Actions possible in more states than this would hide the picture behind their arrows; the table has them. */
const WIDE = 4;

/** The picture in docs/life-of-an-endorsement.md of what may happen, in Mermaid: drawn from the one table of transitions. */
export function stateDiagram(): string {
  const arrows = new Map<string, string[]>();
  for (const [action, { from, to }] of Object.entries<Transition>(TRANSITIONS)) {
    if (from.length > WIDE || to.length > WIDE) continue;
    for (const start of from) {
      for (const end of to) {
        if (start === end) continue;
        const arrow = `${start === 'draft' ? '[*]' : start} --> ${end}`;
        arrows.set(arrow, [...(arrows.get(arrow) ?? []), action]);
      }
    }
  }
  return ['stateDiagram-v2', ...[...arrows].map(([arrow, actions]) => `  ${arrow} : ${actions.join(', ')}`)].join('\n');
}
