import {
  closeUnanswered,
  QUESTION_NOTICE_DAYS,
  QUESTION_REMINDER_DAYS,
  remindOfQuestions,
} from '#registry/calendar/questions.js';
import { expireUnconfirmed } from '#registry/calendar/expire-unconfirmed.js';
import { endContactChanges } from '#registry/own-page/end-contact-changes.js';
import { carryOutErasures } from '#registry/privacy/carry-out-erasures.js';
import { retain } from '#registry/calendar/retention/retain.js';
import { expireAnnouncements } from '#registry/calendar/announcements.js';
import { fallDue, lapse } from '#registry/calendar/renew.js';
import { testSettings } from '../settings.js';
import type { World } from './world.js';

const settings = testSettings({ DATABASE_URL: 'postgres://localhost/none' });

/** What the worker's schedules do, each after as much time as it waits for. */
export async function expire(world: World): Promise<void> {
  world.clock.forward(31, 'days');
  await expireUnconfirmed(world.registry);
}

export async function expireAnnouncement(world: World): Promise<void> {
  world.clock.forward(settings.ANNOUNCEMENT_LIFETIME_DAYS + 1, 'days');
  await expireAnnouncements(world.registry, settings.ANNOUNCEMENT_LIFETIME_DAYS);
}

export async function unanswered(world: World): Promise<void> {
  // Nobody is closed out who was not reminded before.
  const [first, last] = QUESTION_REMINDER_DAYS;
  for (const days of [first, last - first]) {
    world.clock.forward(days, 'days');
    await remindOfQuestions(world.registry);
  }
  world.clock.forward(QUESTION_NOTICE_DAYS + 1, 'days');
  await closeUnanswered(world.registry);
}

export async function due(world: World): Promise<void> {
  world.clock.forward(settings.RENEWAL_TERM_YEARS * 366, 'days');
  await fallDue(world.registry, settings.RENEWAL_TERM_YEARS);
}

export async function lapsing(world: World): Promise<void> {
  world.clock.forward(settings.RENEWAL_GRACE_DAYS + 1, 'days');
  await lapse(world.registry, settings.RENEWAL_GRACE_DAYS);
}

/** What moves no state, or erases. */
export const CALENDAR_BESIDES: readonly ((world: World) => Promise<unknown>)[] = [
  async (world) => {
    world.clock.forward(4, 'days');
    await carryOutErasures(world.registry);
  },
  (world) => endContactChanges(world.registry),
  (world) => retain(world.registry, settings),
];
