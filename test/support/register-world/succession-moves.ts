import { recordSuccession, undoSuccession } from '#registry/successions/record-succession.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';
import { anEndorsement, describedAs } from '../endorsements.js';
import { verify } from './staff-moves.js';
import type { World } from './world.js';

let count = 0;

/** A merger into a local government that no list has yet. */
export function merger(): SuccessionOrder {
  count += 1;
  return {
    kind: 'merged_into',
    tookEffectOn: '2026-01-01',
    source: 'Decree 12 of 2025',
    newName: null,
    successors: [`new:Successor ${count}`],
  };
}

/** A local government of its own, which was listed or waits, is merged into another one. */
export async function succeed(world: World, _id: string, chance: number): Promise<string> {
  count += 1;
  const { id } = await anEndorsement(world.registry, { government: describedAs(`Ending Town ${count}`) }).submitted();
  if (chance % 3) await verify(world, id, 1);
  const seen = await world.seen(id);
  const order = merger();
  await world.byStaff(id, () => recordSuccession(world.registry, seen, order));
  return id;
}

/** What ended by a succession comes back when that is taken back. */
export async function revive(world: World, _id: string, chance: number): Promise<void> {
  const id = await succeed(world, '', chance);
  const { localGovernment } = await world.read(id);
  const [succession] = await world.query<{ id: string }>(
    'SELECT id FROM local_government_succession WHERE local_government_id = $1',
    [localGovernment.id],
  );
  const seen = await world.seen(id);
  await world.byStaff(id, () => undoSuccession(world.registry, seen, succession?.id ?? ''));
}
