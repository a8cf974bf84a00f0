import type { EndorsementAction } from '#domain/endorsement/transitions.js';
import { broughtTo } from './brought-to.js';
import * as calendar from './calendar-moves.js';
import * as official from './official-moves.js';
import * as staff from './staff-moves.js';
import * as succession from './succession-moves.js';
import type { World } from './world.js';

/**
 * Tries to do something, through the use case that the product has for it.
 *
 * @param id an endorsement in a state from which it may happen
 * @param chance any number
 */
export type Move = (world: World, id: string, chance: number) => Promise<unknown>;

/** Only the last change of state can be taken back: so it is merged first. */
async function mergedAndBack(world: World, _id: string, chance: number): Promise<void> {
  const id = await broughtTo(world, 'submitted', chance);
  await staff.merge(world, id, chance);
  await staff.unmerge(world, id);
}

/** How each action of the transition table comes about. The compiler asks for a line when an action is added. */
export const MOVES: Readonly<Record<EndorsementAction, Move>> = {
  submit: (world, _id, chance) => official.sign(world, chance),
  import: staff.importFile,
  confirm: official.confirm,
  disown: official.disown,
  expire: calendar.expire,
  start_review: staff.review,
  request_information: staff.decided('request_information'),
  answer_information: official.answer,
  resume_review: staff.decided('resume_review'),
  close_unanswered: calendar.unanswered,
  announce: staff.announce,
  bring_mandate: official.mandate,
  expire_announcement: calendar.expireAnnouncement,
  verify: staff.verify,
  reject: staff.decided('reject'),
  reopen: staff.decided('reopen'),
  fall_due: calendar.due,
  lapse: calendar.lapsing,
  reconfirm: official.reconfirm,
  suspend: staff.decided('suspend'),
  restore: staff.decided('restore'),
  supersede: staff.supersede,
  succeed: succession.succeed,
  revive: succession.revive,
  withdraw: official.withdraw,
  withdraw_on_request: staff.decided('withdraw_on_request'),
  reinstate: staff.decided('reinstate'),
  void: staff.decided('void'),
  unvoid: staff.decided('unvoid'),
  merge: staff.merge,
  unmerge: mergedAndBack,
  undo_import: staff.undoImport,
};

/** What else happens, and moves no state. */
export const BESIDES: readonly Move[] = [...official.OWN_PAGE, ...staff.STAFF_BESIDES, ...calendar.CALENDAR_BESIDES];
