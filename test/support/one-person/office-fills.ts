import { createHash } from 'node:crypto';
import { BULK_KINDS, isDeciding } from '#registry/review/bulk/bulk-kind.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { proposeDecision } from '#registry/review/second-person.js';
import { openProposalOf } from '#registry/proposals/proposals.js';
import { carryOutErasures } from '#registry/privacy/carry-out-erasures.js';
import { requestErasure } from '#registry/privacy/request-erasure.js';
import { ENDORSEMENT_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { bringIn, checkedImport, importFile, importLine } from '../imports.js';
import { publishWhatWaits } from '../drained-outbox.js';
import { verify } from '../register-world/staff-moves.js';
import { sendWithFiles } from '../file-forms.js';
import { aPublicCase, type PublicCase } from './public-cases.js';
import type { Fill, Walk } from './walk.js';

/** All states at once, so that what is public is among what is acted on. */
const EVERY_STATE = '?state=all';

const bulk: Fill = async function* (walk) {
  for (const kind of BULK_KINDS) {
    await aPublicCase(walk.world, 'announced, its mandate in review');
    await aPublicCase(walk.world, 'listed');
    const body = isDeciding(kind) ? await walk.world.reasonFor(kind) : {};
    yield { path: { bulkKind: kind }, query: EVERY_STATE, body, about: kind };
  }
};

const onFrozenList: Fill = async function* (walk) {
  for (const kind of BULK_KINDS) {
    await aPublicCase(walk.world, 'announced');
    await aPublicCase(walk.world, 'announced, asked for information');
    const reason = isDeciding(kind) ? await walk.world.reasonFor(kind) : null;
    const filter = { states: ENDORSEMENT_STATUSES };
    const bulkId = await freezeBulkAction(walk.world.registry, { kind, staffId: walk.eve.id, filter, reason });
    const [item] = await walk.world.query<object>(
      'SELECT FROM bulk_action_item WHERE bulk_action_id = $1 AND result IS NULL LIMIT 1',
      [bulkId],
    );
    // A list of which everything is left out cannot be confirmed.
    yield { path: { bulkId }, about: kind, ...(item ? {} : { refusedWith: 409 }) };
  }
};

const onOpenList: Fill = async function* (walk) {
  await aPublicCase(walk.world, 'listed');
  const filter = { states: ENDORSEMENT_STATUSES };
  const request = { kind: 'claim', staffId: walk.eve.id, filter, reason: null } as const;
  yield { path: { bulkId: await freezeBulkAction(walk.world.registry, request) }, about: 'a list to be claimed' };
};

/** Eve's own proposal: she cannot be the second person. */
const ownProposal = (refusedWith?: number): Fill =>
  async function* (walk) {
    const { world, eve } = walk;
    for (const which of ['listed', 'announced'] as const) {
      const id = await aPublicCase(world, which);
      const action = which === 'listed' ? 'suspend' : 'reject';
      await proposeDecision(world.registry, await world.seen(id, eve), action, await world.reasonFor(action));
      const proposal = await openProposalOf(world.manager, id);
      yield {
        path: { proposalId: proposal?.id ?? '' },
        about: `${action} of ${which}`,
        ...(refusedWith !== undefined && { refusedWith }),
      };
    }
  };

const erasure = (cases: readonly PublicCase[], body: (walk: Walk) => Promise<Readonly<Record<string, string>>>): Fill =>
  async function* (walk) {
    const { world } = walk;
    for (const which of cases) {
      const id = await aPublicCase(world, which);
      await requestErasure(world.registry, await world.seen(id));
      const [request] = await world.query<{ id: string }>(
        'SELECT id FROM erasure_request WHERE endorsement_id = $1 AND outcome IS NULL',
        [id],
      );
      const filled = await body(walk);
      yield {
        path: { erasureRequestId: request?.id ?? '' },
        about: which,
        send: async (address) => {
          const answer = await walk.browser.post(address, filled);
          // Whatever is accepted is carried out when its mail has had its time.
          world.clock.forward(4, 'days');
          await carryOutErasures(world.registry);
          world.clock.forward(-4, 'days');
          return answer;
        },
      };
    }
  };

let files = 0;

/** An imported endorsement that two people published, and a file that says something else of it. */
async function fileAgainstThePublic({ world, eve }: Walk): Promise<string> {
  files += 1;
  const external = {
    external_id: `walk-${files}`,
    country: 'FR',
    name: createHash('sha1').update(String(files)).digest('hex').replace(/\d/g, '').slice(0, 9),
    kind: 'town',
  };
  const batch = await checkedImport(world.registry, [importLine(external)], world.ana.id);
  await bringIn(world.registry, batch, world.ana.id);
  const [made] = await world.query<{ id: string }>(
    'SELECT endorsement_id AS id FROM endorsement_external_id WHERE external_id = $1',
    [external.external_id],
  );
  await verify(world, made?.id ?? '', 1);
  await publishWhatWaits(world.registry);
  return checkedImport(world.registry, [importLine({ ...external, signatory_name: 'Eve Example' })], eve.id);
}

const onImport = (body: Readonly<Record<string, string>>, more: { readonly refusedWith?: number } = {}): Fill =>
  async function* (walk) {
    yield { path: { importId: await fileAgainstThePublic(walk) }, body, about: 'a file against the public', ...more };
  };

const undoing: Fill = async function* (walk) {
  const { world } = walk;
  await fileAgainstThePublic(walk);
  const [applied] = await world.query<{ id: string }>(
    `SELECT id FROM import_batch WHERE status = 'applied' ORDER BY created_at DESC LIMIT 1`,
  );
  yield {
    path: { importId: applied?.id ?? '' },
    body: { reason: 'It was wrong.' },
    about: 'what it brought in is public',
  };
};

const upload: Fill = async function* (walk) {
  yield {
    about: 'a file',
    send: async (address) => {
      const { bytes } = importFile([importLine()]);
      const { statusCode } = await sendWithFiles(walk.test.app, walk.browser, address, {}, [bytes]);
      return { status: statusCode };
    },
  };
};

/** Valid requests for what staff do to many cases, with files, with proposals and with requests to erase. */
export const OFFICE_FILLS: Readonly<Record<string, Fill>> = {
  '/:locale/staff/bulk/:bulkKind': bulk,
  '/:locale/staff/bulk-actions/:bulkId/confirmation': onFrozenList,
  '/:locale/staff/bulk-actions/:bulkId/cancellation': onOpenList,
  '/:locale/staff/bulk-actions/:bulkId/report': onOpenList,
  '/:locale/staff/proposals/:proposalId/confirmation': ownProposal(403),
  '/:locale/staff/proposals/:proposalId/refusal': ownProposal(),
  '/:locale/staff/proposals/:proposalId/renewal': ownProposal(),
  '/:locale/staff/erasures/:erasureRequestId/acceptance': erasure(
    ['listed', 'announced', 'lapsed', 'withdrawn', 'suspended'],
    () => Promise.resolve({}),
  ),
  '/:locale/staff/erasures/:erasureRequestId/refusal': erasure(['listed'], ({ world }) =>
    world.reasonFor('refuse_erasure'),
  ),
  '/:locale/staff/erasures/:erasureRequestId/refusal/preview': erasure(['listed'], ({ world }) =>
    world.reasonFor('refuse_erasure'),
  ),
  '/:locale/staff/imports': upload,
  '/:locale/staff/imports/:importId/confirmation': onImport({}, { refusedWith: 409 }),
  '/:locale/staff/imports/:importId/cancellation': onImport({}, { refusedWith: 409 }),
  '/:locale/staff/imports/:importId/duplicates': onImport({ scope: 'all' }),
  '/:locale/staff/imports/:importId/report': onImport({}),
  '/:locale/staff/imports/:importId/undoing': undoing,
};
