import { mergeEndorsements } from '#registry/review/duplicates/merge-endorsements.js';
import { publishWhatWaits } from '../drained-outbox.js';
import { anEndorsement, describedAs } from '../endorsements.js';
import { mandate } from '../register-world/official-moves.js';
import { decided, verify } from '../register-world/staff-moves.js';
import { due, lapsing } from '../register-world/calendar-moves.js';
import type { World } from '../register-world/world.js';
import { answers } from '../submissions.js';

type Way = (world: World) => Promise<string>;

let count = 0;

/** A confirmed endorsement of a local government of its own. */
async function submitted({ registry }: World, kind: 'council_decision' | 'announcement'): Promise<string> {
  count += 1;
  const given = { government: describedAs(`Walked Town ${count}`), mandate: { ...answers().mandate, kind } };
  return (await anEndorsement(registry, given).submitted()).id;
}

const after =
  (before: Way, ...acts: ((world: World, id: string, chance: number) => Promise<unknown>)[]): Way =>
  async (world) => {
    const id = await before(world);
    await publishWhatWaits(world.registry);
    for (const act of acts) {
      await act(world, id, 1);
      await publishWhatWaits(world.registry);
    }
    return id;
  };

const announced: Way = async (world) => {
  const id = await submitted(world, 'announcement');
  await decided('announce')(world, id);
  return id;
};
const listed: Way = after((world) => submitted(world, 'council_decision'), verify);

/** After it, as if no time had passed: hundreds of cases would otherwise end in another century. */
const andBack =
  (act: (world: World) => Promise<unknown>) =>
  async (world: World): Promise<void> => {
    const before = world.clock.now().getTime();
    await act(world);
    world.clock.forward((before - world.clock.now().getTime()) / 60_000, 'minutes');
  };

async function mergeIntoAnother(world: World, id: string): Promise<void> {
  const winner = await listed(world);
  const order = {
    loser: await world.seen(id),
    winner: await world.seen(winner),
    take: [],
    reason: await world.reasonFor('merge'),
  };
  await world.byStaff(id, () => mergeEndorsements(world.registry, order, world.ana.id));
}

/** Every way in which the public sees, or has seen, an endorsement; brought there by the use cases, two people at it. */
const WAYS = {
  announced,
  'announced, its mandate in review': after(announced, mandate),
  'announced, asked for information': after(announced, mandate, decided('request_information')),
  'announced and rejected': after(announced, decided('reject')),
  'announced, rejected and taken back': after(announced, decided('reject'), decided('reopen')),
  listed,
  'due for renewal': after(listed, andBack(due)),
  lapsed: after(
    listed,
    andBack(async (world) => {
      await due(world);
      await lapsing(world);
    }),
  ),
  suspended: after(listed, decided('suspend')),
  withdrawn: after(listed, decided('withdraw_on_request')),
  void: after(listed, decided('void')),
  'merged into another': after(listed, mergeIntoAnother),
} satisfies Record<string, Way>;

export type PublicCase = keyof typeof WAYS;
export const PUBLIC_CASES = Object.keys(WAYS) as PublicCase[];

/** A fresh endorsement that is or was public, with all that the register says of it published. */
export async function aPublicCase(world: World, which: PublicCase): Promise<string> {
  const id = await WAYS[which](world);
  await publishWhatWaits(world.registry);
  return id;
}
