import type { AnsweredDraft } from '#domain/endorsement/draft-answers.js';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { remindUnconfirmed } from '#registry/calendar/remind-unconfirmed.js';
import { mergeEndorsements, unmergeEndorsement } from '#registry/review/duplicates/merge-endorsements.js';
import { readEndorsement } from '#registry/record/read-endorsement.js';
import { expireAnnouncements, remindOfAnnouncements } from '#registry/calendar/announcements.js';
import { remindOfRenewals } from '#registry/calendar/remind-of-renewals.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { startReview } from '#registry/review/decide-endorsement.js';
import { answerInformation } from '#registry/own-page/answer-information.js';
import { bringMandate } from '#registry/own-page/bring-mandate.js';
import { reconfirmEndorsement } from '#registry/own-page/reconfirm-endorsement.js';
import { withdrawEndorsement } from '#registry/own-page/withdraw-endorsement.js';
import { recordSuccession, undoSuccession } from '#registry/successions/record-succession.js';
import { successionsOf } from '#registry/successions/succession.js';
import { aPlace, verifiedByTwo } from '../signed-anew.js';
import { succession } from '../successions.js';
import {
  announces,
  confirms,
  DECISION,
  decides,
  reasonFor,
  secondConfirms,
  seen,
  signs,
  verifies,
  type Signed,
} from './acts.js';
import { looks } from './looks.js';
import type { TruthWorld } from './truth-world.js';

type Scenario = (world: TruthWorld) => Promise<void>;

/** Does what waits in the outbox, then looks at the pages. */
async function settles(world: TruthWorld, signed: Signed): Promise<void> {
  await world.drain();
  await looks(world, signed);
}

const announced = async (world: TruthWorld): Promise<Signed> => {
  const signed = await announces(world);
  await decides(world, signed.id, 'announce');
  await settles(world, signed);
  return signed;
};

const dueForRenewal = async (world: TruthWorld, changes: Partial<AnsweredDraft> = {}): Promise<Signed> => {
  const signed = await verifies(world, changes);
  world.site.clock.forward(4 * 366, 'days');
  await fallDue(world.registry, 4);
  await settles(world, signed);
  return signed;
};

/** Brings an endorsement from state to state, by the use cases alone; what pages and mails say is noted on the way. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'nobody confirms': async (world) => {
    const signed = await signs(world);
    await settles(world, signed);
    world.site.clock.forward(25, 'hours');
    await remindUnconfirmed(world.registry);
    await world.drain();
    world.site.clock.forward(30, 'days');
    await expireUnconfirmed(world.registry);
    await settles(world, signed);
  },
  'it is checked, late': async (world) => {
    const signed = await confirms(world);
    await settles(world, signed);
    await startReview(world.registry, await seen(world, signed.id));
    await settles(world, signed);
    world.site.clock.forward(15, 'days');
    await settles(world, signed);
  },
  'staff ask, the contact answers, staff reject and look again': async (world) => {
    const signed = await confirms(world);
    await decides(world, signed.id, 'request_information');
    await settles(world, signed);
    await answerInformation(world.registry, await seen(world, signed.id), 'Here it is.');
    await settles(world, signed);
    await decides(world, signed.id, 'reject');
    await settles(world, signed);
    await decides(world, signed.id, 'reopen');
    await settles(world, signed);
  },
  'an announcement waits for staff': async (world) => settles(world, await announces(world)),
  'an announcement gets its mandate, and a question': async (world) => {
    const signed = await announced(world);
    world.site.clock.forward(155, 'days');
    await remindOfAnnouncements(world.registry, 180);
    await settles(world, signed);
    await bringMandate(world.registry, await seen(world, signed.id), DECISION);
    await settles(world, signed);
    await decides(world, signed.id, 'request_information');
    await settles(world, signed);
  },
  'an announcement is rejected': async (world) => {
    const signed = await announced(world);
    await decides(world, signed.id, 'reject');
    await settles(world, signed);
  },
  'an announcement runs out': async (world) => {
    const signed = await announced(world);
    world.site.clock.forward(181, 'days');
    await expireAnnouncements(world.registry, 180);
    await settles(world, signed);
  },
  'a signatory is suspended and restored': async (world) => {
    const signed = await verifies(world);
    await looks(world, signed);
    await decides(world, signed.id, 'suspend');
    await settles(world, signed);
    await decides(world, signed.id, 'restore');
    await settles(world, signed);
  },
  'a signatory withdraws, and staff take it back': async (world) => {
    const signed = await verifies(world);
    const reason = await reasonFor(world, 'withdraw');
    await withdrawEndorsement(world.registry, await seen(world, signed.id), reason);
    await settles(world, signed);
    await decides(world, signed.id, 'reinstate');
    await settles(world, signed);
    await decides(world, signed.id, 'withdraw_on_request');
    await settles(world, signed);
  },
  'a signatory re-confirms': async (world) => {
    const signed = await dueForRenewal(world);
    world.site.clock.forward(31, 'days');
    await remindOfRenewals(world.registry);
    await world.drain();
    await reconfirmEndorsement(world.registry, await seen(world, signed.id), {
      signatoryName: 'Thandi Example',
      signatoryOffice: 'Mayor',
      publishName: false,
      language: world.locale,
    });
    await settles(world, signed);
  },
  'a signatory lapses': async (world) => {
    const signed = await dueForRenewal(world);
    world.site.clock.forward(181, 'days');
    await lapse(world.registry, 180);
    await settles(world, signed);
  },
  'a signatory that lapsed signs anew, and the new signature is void': async (world) => {
    const place = await aPlace(world.registry);
    const older = await dueForRenewal(world, place);
    world.site.clock.forward(181, 'days');
    await lapse(world.registry, 180);
    const newer = await confirms(world, place);
    await verifiedByTwo(world.registry, newer, [world.ana, world.ben]);
    await settles(world, older);
    await settles(world, newer);
    await decides(world, newer.id, 'void');
    await settles(world, older);
    await settles(world, newer);
  },
  'a signatory is split, which is taken back': async (world) => {
    const signed = await verifies(world);
    const successors = ['new:North Town', 'new:South Town'] as const;
    const order = succession({ kind: 'split_into', successors });
    await recordSuccession(world.registry, await seen(world, signed.id), order);
    await secondConfirms(world, signed.id);
    await settles(world, signed);
    const { localGovernment } = await readEndorsement(world.registry.dataSource.manager, signed.id);
    const [last] = await successionsOf(world.registry.dataSource.manager, localGovernment.id);
    await undoSuccession(world.registry, await seen(world, signed.id), last?.id ?? '');
    await secondConfirms(world, signed.id);
    await settles(world, signed);
  },
  'one that was never public is void, and restored': async (world) => {
    const signed = await confirms(world);
    await decides(world, signed.id, 'void');
    await settles(world, signed);
    await decides(world, signed.id, 'unvoid');
    await settles(world, signed);
  },
  'two in review are merged, and separated': async (world) => {
    const [loser, winner] = [await confirms(world), await confirms(world)];
    await merges(world, loser, winner);
    await settles(world, loser);
    await unmergeEndorsement(world.registry, await seen(world, loser.id), await reasonFor(world, 'unmerge'));
    await settles(world, loser);
  },
  'one is merged into a signatory': async (world) => {
    const [loser, winner] = [await confirms(world), await verifies(world)];
    await merges(world, loser, winner);
    await settles(world, loser);
  },
};

async function merges(world: TruthWorld, loser: Signed, winner: Signed): Promise<void> {
  const order = {
    loser: await seen(world, loser.id),
    winner: await seen(world, winner.id),
    take: [],
    reason: await reasonFor(world, 'merge'),
  };
  if (!(await mergeEndorsements(world.registry, order, world.ana.id))) await secondConfirms(world, loser.id);
}
