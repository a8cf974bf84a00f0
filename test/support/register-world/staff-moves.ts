import type { ProposedAction } from '#domain/endorsement/second-person.js';
import type { StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { CHECKS, CHECK_RESULTS } from '#domain/endorsement/assurance.js';
import { confirmBulkAction } from '#registry/review/bulk/decide-bulk-action.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { runBulkAction } from '#registry/review/bulk/run-bulk-action.js';
import { mergeEndorsements, unmergeEndorsement } from '#registry/review/duplicates/merge-endorsements.js';
import { acceptErasure } from '#registry/privacy/accept-erasure.js';
import { refuseErasure } from '#registry/privacy/request-erasure.js';
import { recordCheck } from '#registry/proposals/checks.js';
import { startReview, verifyEndorsement } from '#registry/review/decide-endorsement.js';
import { acceptUndertaking } from '#registry/review/decide-undertaking.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { takeDecision } from '#registry/review/take-decision.js';
import { bringIn, checkedImport, importLine, takeBack } from '../imports.js';
import { confirm, sign } from './official-moves.js';
import type { World } from './world.js';

export const review = async (world: World, id: string) => startReview(world.registry, await world.seen(id));

/** A decision with a reason: alone where one person may, else by two. */
export const decided =
  (action: StaffDecision) =>
  async (world: World, id: string): Promise<void> => {
    const reason = await world.reasonFor(action);
    const seen = await world.seen(id);
    await world.byStaff(
      id,
      () => takeDecision(world.registry, seen, action, reason),
      () => proposeDecision(world.registry, seen, action as StaffDecision & ProposedAction, reason),
    );
  };

/** Announces it, or, as only an announcement can be announced, a fresh one. */
export async function announce(world: World, id: string, chance: number): Promise<void> {
  let announced = id;
  if ((await world.read(id)).mandateKind !== 'announcement') {
    announced = await sign(world, chance, 'announcement');
    await confirm(world, announced);
  }
  await decided('announce')(world, announced);
}

/** Checks the mandate, mostly, and verifies. */
export async function verify(world: World, id: string, chance: number): Promise<void> {
  if (chance % 4) await check(world, id, 1);
  const seen = await world.seen(id);
  await world.byStaff(id, () => verifyEndorsement(world.registry, seen, 'Known to us.'));
}

export async function check(world: World, id: string, chance: number): Promise<void> {
  const made = {
    subject: CHECKS[chance % CHECKS.length] ?? 'mandate',
    result: chance === 1 ? 'yes' : (CHECK_RESULTS[chance % CHECK_RESULTS.length] ?? 'yes'),
    note: '',
  } as const;
  const seen = await world.seen(id);
  await world.byStaff(id, () => recordCheck(world.registry, seen, made));
}

/** A local government whose signature lapsed signs anew, and is verified. */
export async function supersede(world: World, id: string, chance: number): Promise<void> {
  const { localGovernment } = await world.read(id);
  const index = world.places.findIndex(({ name }) => name === localGovernment.name);
  // One that a file brought in has a place of its own, where nobody signs by the form.
  if (index < 0) return;
  const newer = await sign(world, index + world.places.length * (chance % 100), 'council_decision');
  await confirm(world, newer);
  await verify(world, newer, 1);
}

/** Merges it into another endorsement that lives. */
export async function merge(world: World, id: string, chance: number): Promise<void> {
  const living = await world.query<{ id: string }>(
    `SELECT id FROM endorsement WHERE id <> $1 AND status IN ('in_review', 'submitted', 'verified', 'renewal_due')
      ORDER BY submitted_at, reference`,
    [id],
  );
  const winner = living[chance % Math.max(1, living.length)];
  if (!winner) return;
  const order = {
    loser: await world.seen(id),
    winner: await world.seen(winner.id),
    take: ['health'],
    reason: await world.reasonFor('merge'),
  };
  await world.byStaff(id, () => mergeEndorsements(world.registry, order, world.ana.id));
}

export async function unmerge(world: World, id: string): Promise<void> {
  const reason = await world.reasonFor('unmerge');
  const seen = await world.seen(id);
  await world.byStaff(id, () => unmergeEndorsement(world.registry, seen, reason));
}

const batches = new WeakMap<World, string[]>();
let files = 0;

/** A file of two rows of local governments that no other row or signature means. */
export async function importFile(world: World): Promise<void> {
  files += 1;
  const name = (letter: string) => `${letter}${Buffer.from(`${files * 7919}`).toString('hex')}`;
  const lines = ['J', 'W'].map((letter) =>
    importLine({ country: 'FR', name: name(letter), kind: 'town', contact_email: `${letter}${files}@example.org` }),
  );
  const batch = await checkedImport(world.registry, lines, world.ana.id);
  await bringIn(world.registry, batch, world.ana.id);
  batches.set(world, [...(batches.get(world) ?? []), batch]);
}

export async function undoImport(world: World): Promise<void> {
  await importFile(world);
  const batch = batches.get(world)?.pop();
  if (batch) await takeBack(world.registry, batch, world.ana.id);
}

/** What staff may do besides, some of it refused in some states. */
export const STAFF_BESIDES: readonly ((world: World, id: string, chance: number) => Promise<unknown>)[] = [
  check,
  async (world, id) => {
    const [open] = await world.query<{ id: string }>(
      'SELECT id FROM undertaking_change WHERE endorsement_id = $1 AND outcome IS NULL',
      [id],
    );
    if (!open) return;
    const seen = { ...(await world.seen(id)), undertakingChangeId: open.id };
    await world.byStaff(id, () => acceptUndertaking(world.registry, seen));
  },
  async (world, _id, chance) => {
    const [open] = await world.query<{ id: string; endorsementId: string }>(
      'SELECT id, endorsement_id AS "endorsementId" FROM erasure_request WHERE outcome IS NULL ORDER BY requested_at',
    );
    if (!open) return;
    if (chance % 3 === 0) {
      await refuseErasure(world.registry, open.id, world.ana.id, await world.reasonFor('refuse_erasure'));
      return;
    }
    await world.byStaff(open.endorsementId, () => acceptErasure(world.registry, open.id, world.ana.id));
  },
  async (world, _id, chance) => {
    const kind = chance % 2 ? 'reject' : 'request_information';
    const text = world.places[chance % world.places.length]?.name ?? '';
    const reason = await world.reasonFor(kind);
    const bulk = await freezeBulkAction(world.registry, { kind, staffId: world.ana.id, filter: { text }, reason });
    await confirmBulkAction(world.registry, bulk, world.ana.id);
    await runBulkAction(world.registry, bulk);
  },
];
