import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { DomainError } from '#domain/domain-error.js';
import {
  COUNTED_STATUSES,
  ENDORSEMENT_STATUSES,
  type EndorsementStatus,
} from '#domain/endorsement/endorsement-status.js';
import { publicFace, type StandingCandidate } from '#domain/endorsement/public-standing.js';
import { replay, type ReplayedEvent } from '#domain/endorsement/replay.js';
import { TRANSITIONS } from '#domain/endorsement/transitions.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { registerFigures } from '#registry/public-register/register-figures.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { publishWhatWaits } from '../support/drained-outbox.js';
import { broughtTo, reachable } from '../support/register-world/brought-to.js';
import { BESIDES, MOVES } from '../support/register-world/moves.js';
import { World } from '../support/register-world/world.js';

/** Each action of the table has to be accepted so often, or the test would show little. */
const AT_LEAST = 20;

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await World.of(database);
});

afterAll(() => database.drop());

type Action = keyof typeof MOVES;
const ACTIONS = Object.keys(MOVES) as Action[];

async function acceptedCounts(): Promise<Map<Action, number>> {
  const rows = await world.query<{ action: Action; count: number }>(
    'SELECT action, count(*)::int AS count FROM endorsement_history GROUP BY action',
  );
  return new Map(rows.map(({ action, count }) => [action, count]));
}

/**
 * Mostly one of the rarest actions so far, on an endorsement that is there or on a fresh one; now and then anything at
 * all, or what moves no state.
 */
async function step(chance: number): Promise<void> {
  const counts = await acceptedCounts();
  const there = await world.standingAt(ENDORSEMENT_STATUSES);
  const high = chance >> 8;
  const anyone = there[high % Math.max(1, there.length)];
  if (chance % 6 === 0 && anyone) {
    await BESIDES[high % BESIDES.length]?.(world, anyone.id, chance >> 4);
    return;
  }
  const rarest = [...ACTIONS].sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
  const among = chance % 6 < 5 ? rarest.slice(0, 4) : ACTIONS;
  const action = among[high % among.length] ?? 'submit';
  const from: readonly EndorsementStatus[] = TRANSITIONS[action].from;
  const able = there.filter(({ status }) => from.includes(status));
  const fresh = reachable(from);
  const state = fresh[high % Math.max(1, fresh.length)];
  const wantsFresh = state !== undefined && (able.length === 0 || (chance & 64) !== 0);
  const id = wantsFresh ? await broughtTo(world, state, high) : able[high % Math.max(1, able.length)]?.id;
  await MOVES[action](world, id ?? '', chance >> 4);
}

/** What the rule makes of every endorsement there is, place by place. */
async function whatShouldBePublic() {
  const ids = await world.query<{ id: string }>('SELECT id FROM endorsement');
  const byPlace = new Map<number, StandingCandidate[]>();
  for (const { id } of ids) {
    const endorsement = await readEndorsement(world.manager, id);
    const { number } = endorsement.localGovernment;
    byPlace.set(number, [...(byPlace.get(number) ?? []), endorsement]);
  }
  return [...byPlace]
    .flatMap(([number, candidates]) => {
      const face = publicFace(candidates);
      return face ? [{ number, id: face.endorsement.id, standing: face.standing }] : [];
    })
    .sort((one, other) => one.number - other.number);
}

it('whatever officials, staff, files and the calendar do: the public register is what the rule says, and nobody unverified counts', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.noBias(fc.nat()), { minLength: 330, maxLength: 330 }), async (chances) => {
      for (const chance of chances) {
        // A refusal by a rule is a right answer; anything else is a fault.
        await step(chance).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
        });
      }
      await publishWhatWaits(world.registry);
      const shown = await world.query(
        'SELECT number, endorsement_id AS id, standing FROM public_signatory ORDER BY number',
      );
      expect(shown).toEqual(await whatShouldBePublic());
      const counted = await world.query<{ action: string | null; status: string }>(
        `SELECT e.status, (SELECT h.action FROM endorsement_history h WHERE h.endorsement_id = e.id AND h.action = 'verify'
            LIMIT 1) AS action FROM public_signatory s JOIN endorsement e ON e.id = s.endorsement_id
          WHERE s.standing = 'listed'`,
      );
      for (const { action, status } of counted) {
        expect([action, COUNTED_STATUSES]).toEqual(['verify', expect.arrayContaining([status])]);
      }
      expect((await registerFigures(world.registry)).signatories).toBe(counted.length);
    }),
    { numRuns: 5, endOnFailure: true },
  );
  const counts = await acceptedCounts();
  console.log(ACTIONS.map((action) => `${action}: ${counts.get(action) ?? 0}`).join('\n'));
  expect(ACTIONS.filter((action) => (counts.get(action) ?? 0) < AT_LEAST)).toEqual([]);
  const events = await world.query<ReplayedEvent & { id: string }>(
    `SELECT endorsement_id AS id, version, action, actor_kind AS "actorKind", from_status AS "fromStatus",
       to_status AS "toStatus" FROM endorsement_history ORDER BY endorsement_id, version`,
  );
  for (const [id, own] of Map.groupBy(events, (event) => event.id)) {
    const { status, version } = await readEndorsement(world.manager, id);
    expect(replay(own)).toEqual({ status, version });
  }
}, 600_000);
