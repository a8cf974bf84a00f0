const DAY_MS = 86_400_000;

/** Somewhere on earth it is already so many hours later than in UTC. */
const EARLIEST_TIME_ZONE_HOURS = 14;

/**
 * The calendar day of a moment.
 *
 * @param timeZone an IANA name, such as `Pacific/Auckland`; without one the registry's own, which is UTC
 * @returns `YYYY-MM-DD`
 */
export function dayOf(moment: Date, timeZone?: string): string {
  if (timeZone === undefined) return moment.toISOString().slice(0, 10);
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
}

/**
 * The latest calendar day that it is anywhere on earth. A date belongs to the local government that gives it, and the
 * registry does not know its time zone: what is not later than this may be its today.
 */
export function latestDayOnEarth(now: Date): string {
  return dayOf(new Date(now.getTime() + EARLIEST_TIME_ZONE_HOURS * (DAY_MS / 24)));
}

/**
 * The day on which something counts that rests on what a local government decided or signed: today in UTC, or the day
 * of that where it is already tomorrow, so that the public never reads of an act that is older than what it rests on.
 *
 * @param restsOn `YYYY-MM-DD` each; one that is in the future everywhere moves nothing
 */
export function dayOfAct(now: Date, ...restsOn: readonly string[]): string {
  const latest = latestDayOnEarth(now);
  return restsOn.reduce((day, one) => (one > day && one <= latest ? one : day), dayOf(now));
}
