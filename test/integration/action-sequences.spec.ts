import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { DomainError } from '#domain/domain-error.js';
import { AMENDMENT_ACTIONS, type AmendmentAction } from '#domain/endorsement/amendments.js';
import { allowedActions } from '#domain/endorsement/decide.js';
import { COUNTED_STATUSES, type EndorsementStatus } from '#domain/endorsement/endorsement-status.js';
import { replay, type ReplayedEvent } from '#domain/endorsement/replay.js';
import {
  ENDORSEMENT_ACTIONS,
  TRANSITIONS,
  type ActorKind,
  type EndorsementAction,
} from '#domain/endorsement/transitions.js';
import { amend } from '#registry/record/amend.js';
import { changeStatus } from '#registry/record/change-status.js';
import { statusBefore } from '#registry/record/status-before.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { Registry } from '#registry/registry.js';
import { anEndorsement } from '../support/endorsements.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { MovableClock } from '../support/movable-clock.js';
import { aStaffMember } from '../support/staff.js';

let database: TestDatabase;
let registry: Registry;
let staffId: string;
let colleagueId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  registry = new Registry(database.dataSource, new MovableClock(), 'a secret of at least 32 characters');
  staffId = (await aStaffMember(registry)).id;
  colleagueId = (await aStaffMember(registry)).id;
});

afterAll(() => database.drop());

/** What takes another action back, and what it takes back. */
const TAKES_BACK: Partial<Record<EndorsementAction, EndorsementAction[]>> = {
  restore: ['suspend'],
  reinstate: ['withdraw', 'withdraw_on_request'],
  unvoid: ['void'],
  unmerge: ['merge'],
  revive: ['supersede', 'succeed'],
};

interface Attempt {
  /** Which of the allowed actions, rarely one that ends it; or any action at all, most of them forbidden. */
  readonly pick: { readonly allowed: number } | { readonly action: EndorsementAction | AmendmentAction };
  readonly ends: boolean;
  readonly actor: ActorKind;
  /** Staff do it without the colleague whom it takes where the public has seen the endorsement. */
  readonly alone: boolean;
  /** Acts on what it saw one change ago, as a second tab does. */
  readonly stale: boolean;
}

const anAttempt: fc.Arbitrary<Attempt> = fc.record({
  pick: fc.oneof(
    { weight: 3, arbitrary: fc.record({ allowed: fc.nat() }) },
    { weight: 1, arbitrary: fc.record({ action: fc.constantFrom(...ENDORSEMENT_ACTIONS, ...AMENDMENT_ACTIONS) }) },
  ),
  ends: fc.nat({ max: 7 }).map((chance) => chance === 0),
  actor: fc.constantFrom<ActorKind>('official', 'staff', 'registry'),
  alone: fc.nat({ max: 4 }).map((chance) => chance === 0),
  stale: fc.nat({ max: 4 }).map((chance) => chance === 0),
});

/** Chance alone would end nearly every endorsement after a few steps. */
function leadsToAnEnd(action: EndorsementAction): boolean {
  const [to] = TRANSITIONS[action].to;
  return TRANSITIONS[action].to.length === 1 && ['void', 'withdrawn', 'rejected'].includes(to);
}

type Seen = Awaited<ReturnType<typeof readEndorsement>>;

/** @returns whether it was allowed; a refusal has to leave no trace */
async function attempt(seen: Seen, { pick, ends, actor, alone }: Attempt): Promise<boolean> {
  const allowed = allowedActions(seen.status, actor).filter((action) => ends || !leadsToAnEnd(action));
  const action = 'action' in pick ? pick.action : allowed[pick.allowed % allowed.length];
  if (action === undefined) return false;
  const who = {
    kind: actor,
    id: actor === 'staff' ? staffId : null,
    ...(actor === 'staff' && !alone ? { proposedBy: colleagueId } : {}),
  };
  const event = { actor: who, at: registry.clock.now() };
  try {
    await database.dataSource.transaction(async (manager) => {
      if (!(action in TRANSITIONS)) return amend(manager, seen, { ...event, action: action as AmendmentAction });
      const change = action as EndorsementAction;
      const back = await statusBefore(manager, seen.id, TAKES_BACK[change] ?? []);
      await changeStatus(manager, seen, { ...event, action: change, ...(back ? { back } : {}) });
      return undefined;
    });
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

it('no sequence of actions reaches a state that the table does not allow, and history replayed gives the present state', async () => {
  const reached = new Set<EndorsementStatus>();
  await fc.assert(
    fc.asyncProperty(fc.array(anAttempt, { minLength: 10, maxLength: 60, size: 'max' }), async (attempts) => {
      const { id } = await anEndorsement(registry).awaitingConfirmation();
      let before: Seen | undefined;
      let accepted = 0;
      for (const tried of attempts) {
        const now = await readEndorsement(database.dataSource.manager, id);
        const seen = tried.stale ? (before ?? now) : now;
        if (await attempt(seen, tried)) {
          expect(seen.version).toBe(now.version);
          before = now;
          accepted += 1;
        }
      }
      const { status, version } = await readEndorsement(database.dataSource.manager, id);
      const history = await database.dataSource.query<ReplayedEvent[]>(
        `SELECT version, action, actor_kind AS "actorKind", from_status AS "fromStatus", to_status AS "toStatus"
           FROM endorsement_history WHERE endorsement_id = $1 ORDER BY version`,
        [id],
      );
      for (const { toStatus } of history) reached.add(toStatus);
      expect(replay(history)).toEqual({ status, version });
      expect(history).toHaveLength(accepted + 1);
      const isCounted = COUNTED_STATUSES.includes(status);
      if (isCounted) expect(history.map(({ action }) => action)).toContain('verify');
    }),
    { numRuns: 40 },
  );
  // The test would be worth little if chance never left the first states.
  expect(reached.size).toBeGreaterThan(8);
}, 180_000);
