import type { EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { due, lapsing } from './calendar-moves.js';
import { confirm, sign } from './official-moves.js';
import { decided, verify } from './staff-moves.js';
import type { World } from './world.js';

/** Places where no endorsement stands: only there a new one can be verified. */
async function freePlace(world: World, chance: number): Promise<number> {
  const taken = await world.query<{ name: string }>(
    `SELECT g.name FROM endorsement e JOIN local_government g ON g.id = e.local_government_id
      WHERE e.status IN ('verified', 'renewal_due', 'lapsed', 'suspended')`,
  );
  const names = taken.map(({ name }) => name);
  const free = world.places.flatMap(({ name }, index) => (names.includes(name) ? [] : [index]));
  return free[chance % Math.max(1, free.length)] ?? chance % world.places.length;
}

const submitted = async (world: World, chance: number, kind: 'council_decision' | 'announcement') => {
  const id = await sign(world, await freePlace(world, chance), kind);
  await confirm(world, id);
  return id;
};

const after =
  (before: EndorsementStatus, act: (world: World, id: string, chance: number) => Promise<unknown>) =>
  async (world: World, chance: number): Promise<string> => {
    const id = await broughtTo(world, before, chance);
    await act(world, id, chance | 1);
    return id;
  };

/** How a fresh endorsement gets into each state, through the product's own use cases. */
const WAYS: Partial<Readonly<Record<EndorsementStatus, (world: World, chance: number) => Promise<string>>>> = {
  awaiting_confirmation: (world, chance) => sign(world, chance),
  submitted: (world, chance) => submitted(world, chance, 'council_decision'),
  info_requested: after('submitted', decided('request_information')),
  announced: async (world, chance) => {
    const id = await submitted(world, chance, 'announcement');
    await decided('announce')(world, id);
    return id;
  },
  verified: after('submitted', verify),
  renewal_due: after('verified', due),
  lapsed: after('renewal_due', lapsing),
  suspended: after('verified', decided('suspend')),
  rejected: after('submitted', decided('reject')),
  withdrawn: after('verified', decided('withdraw_on_request')),
  void: after('verified', decided('void')),
};

/**
 * A fresh endorsement in a state, as far as the rules let it get there.
 *
 * @throws {Error} for a state to which no way is known
 */
export async function broughtTo(world: World, state: EndorsementStatus, chance: number): Promise<string> {
  const way = WAYS[state];
  if (!way) throw new Error(`No way leads to ${state}.`);
  return way(world, chance);
}

/** The states among these to which a way is known. */
export function reachable(states: readonly EndorsementStatus[]): readonly EndorsementStatus[] {
  return states.filter((state) => state in WAYS);
}
