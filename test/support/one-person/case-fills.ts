import { randomUUID } from 'node:crypto';
import { STAFF_DECISIONS, type StaffDecision } from '#domain/endorsement/staff-decisions.js';
import { possibleDecisions } from '#registry/review/possible-decisions.js';
import { DECISION_NOUNS } from '../../../apps/web/src/staff/decisions/decision-kinds.js';
import { OWN_PAGE } from '../register-world/official-moves.js';
import { aPublicCase, PUBLIC_CASES, type PublicCase } from './public-cases.js';
import type { Fill, Walk } from './walk.js';

const CASE = '/:locale/staff/endorsements/:id';

/** The same request on each of these cases. */
const onEach = (
  cases: readonly PublicCase[],
  body: (walk: Walk, id: string) => Promise<Readonly<Record<string, string>>>,
  more: { readonly refusedWith?: number } = {},
): Fill =>
  async function* (walk) {
    for (const which of cases) {
      const id = await aPublicCase(walk.world, which);
      yield { path: { id }, body: await body(walk, id), about: which, ...more };
    }
  };

const version = async ({ world }: Walk, id: string) => String((await world.read(id)).version);

/** A decision on every public case of which the rules allow it. */
const decision = (action: StaffDecision): Fill =>
  async function* (walk) {
    const { world } = walk;
    for (const which of PUBLIC_CASES) {
      const id = await aPublicCase(world, which);
      const endorsement = await world.read(id);
      if (!(await possibleDecisions(world.manager, endorsement)).includes(action)) continue;
      yield {
        path: { id },
        body: { version: String(endorsement.version), ...(await world.reasonFor(action)) },
        about: which,
      };
    }
  };

const LIVING: readonly PublicCase[] = [
  'announced',
  'announced, its mandate in review',
  'announced, asked for information',
  'listed',
  'due for renewal',
  'lapsed',
  'suspended',
];

/** A second endorsement with which a case is compared or merged. */
const anOther = (walk: Walk) => aPublicCase(walk.world, 'listed');

const decisions = Object.fromEntries(
  STAFF_DECISIONS.flatMap((action) => [
    [`${CASE}/${DECISION_NOUNS[action]}`, decision(action)],
    [`${CASE}/${DECISION_NOUNS[action]}/preview`, decision(action)],
  ]),
);

/** An undertaking that the contact proposes, and that waits for staff. */
const proposedUndertaking = (body: (walk: Walk) => Promise<Readonly<Record<string, string>>>): Fill =>
  async function* (walk) {
    const { world } = walk;
    const id = await aPublicCase(world, 'listed');
    await OWN_PAGE[2]?.(world, id, 4);
    const [change] = await world.query<{ id: string }>('SELECT id FROM undertaking_change WHERE endorsement_id = $1', [
      id,
    ]);
    yield {
      path: { id, undertakingChangeId: change?.id ?? '' },
      body: { version: await version(walk, id), ...(await body(walk)) },
      about: 'a proposed undertaking',
    };
  };

const merging: Fill = async function* (walk) {
  const { world } = walk;
  for (const which of ['announced', 'listed', 'lapsed'] as const) {
    const [id, other] = [await aPublicCase(world, which), await anOther(walk)];
    yield {
      path: { id, other },
      body: {
        version: await version(walk, id),
        otherVersion: await version(walk, other),
        ...(await world.reasonFor('merge')),
        take: ['health', 'culture'],
      },
      about: `${which} into a listed one`,
    };
  }
};

const separating: Fill = async function* (walk) {
  const id = await aPublicCase(walk.world, 'merged into another');
  yield {
    path: { id },
    body: { version: await version(walk, id), ...(await walk.world.reasonFor('unmerge')) },
    about: 'a merged one',
  };
};

/** Valid requests for the routes below a case. */
export const CASE_FILLS: Readonly<Record<string, Fill>> = {
  ...decisions,
  [`${CASE}/suspension-review`]: onEach(['suspended'], async (walk, id) => ({ version: await version(walk, id) })),
  [`${CASE}/mails/:mailId/repetition`]: async function* (walk) {
    const id = await aPublicCase(walk.world, 'listed');
    const [mail] = await walk.world.query<{ id: string }>(
      `SELECT id FROM outbox WHERE subject ->> 'endorsementId' = $1 AND job = 'mail.endorsement-received'`,
      [id],
    );
    // It waits to be sent: then there is nothing to send again, and the page says so.
    yield {
      path: { id, mailId: mail?.id ?? '' },
      body: { repeatId: randomUUID() },
      about: 'the mail of a listed one',
      refusedWith: 409,
    };
  },
  [`${CASE}/checklist`]: onEach(LIVING, async (walk, id) => ({
    subject: 'mandate',
    result: 'no',
    note: 'It was not right.',
    version: await version(walk, id),
  })),
  [`${CASE}/claim`]: onEach(['listed', 'announced'], async () => Promise.resolve({})),
  [`${CASE}/release`]: onEach(['listed'], async () => Promise.resolve({})),
  [`${CASE}/notes`]: onEach(['listed'], async () => Promise.resolve({ note: 'A note.' })),
  [`${CASE}/contact`]: onEach(LIVING, async (walk, id) => ({
    email: 'eves-own@town.example.org',
    reason: 'They told us on the telephone.',
    version: await version(walk, id),
  })),
  // Nothing that is public can only be submitted: it is refused as what it is, and changes nothing.
  [`${CASE}/review`]: onEach(
    ['announced, its mandate in review'],
    async (walk, id) => ({ version: await version(walk, id) }),
    {
      refusedWith: 409,
    },
  ),
  [`${CASE}/verification`]: onEach(['announced, its mandate in review'], async (walk, id) => ({
    version: await version(walk, id),
    unchecked: 'yes',
    why: 'Known to us.',
  })),
  [`${CASE}/undertakings/:undertakingChangeId/acceptance`]: proposedUndertaking(() => Promise.resolve({})),
  [`${CASE}/undertakings/:undertakingChangeId/refusal`]: proposedUndertaking(({ world }) =>
    world.reasonFor('refuse_undertaking'),
  ),
  [`${CASE}/undertakings/:undertakingChangeId/refusal/preview`]: proposedUndertaking(({ world }) =>
    world.reasonFor('refuse_undertaking'),
  ),
  [`${CASE}/merge/:other`]: merging,
  [`${CASE}/merge/:other/preview`]: merging,
  [`${CASE}/separation`]: separating,
  [`${CASE}/separation/preview`]: separating,
  [`${CASE}/compare`]: async function* (walk) {
    const [id, other] = [await aPublicCase(walk.world, 'listed'), await anOther(walk)];
    yield { path: { id }, body: { with: (await walk.world.read(other)).reference }, about: 'two listed ones' };
  },
  [`${CASE}/compare/:other/judgement`]: async function* (walk) {
    const [id, other] = [await aPublicCase(walk.world, 'listed'), await anOther(walk)];
    await walk.world.query(
      `INSERT INTO duplicate_suspicion (one_id, other_id, score, same_government, similarity, same_region, found_at)
        VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), 1, false, 1, true, now()) ON CONFLICT DO NOTHING`,
      [id, other],
    );
    yield { path: { id, other }, body: { judgement: 'distinct', reason: 'They are two.' }, about: 'two listed ones' };
  },
};
