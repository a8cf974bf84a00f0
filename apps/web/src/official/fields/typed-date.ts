import { latestDayOnEarth } from '#domain/calendar/local-day.js';
import { asciiFigures } from './figures.js';

/** A date as it was typed, in three parts. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DateFault = 'missing' | 'wrong' | 'inFuture' | 'tooOld';

/**
 * Reads a calendar date, whenever it is.
 *
 * @returns the date as `YYYY-MM-DD`, or what is wrong with it
 */
export function readAnyDate(typed: TypedDate): { readonly date: string } | { readonly fault: 'missing' | 'wrong' } {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => asciiFigures(part.trim()));
  if (!day || !month || !year) return { fault: 'missing' };
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return { fault: 'wrong' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const instant = new Date(`${date}T00:00:00Z`);
  // JavaScript reads 31 February as 3 March.
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === date;
  return isReal ? { date } : { fault: 'wrong' };
}

/**
 * Reads a calendar date that has been, anywhere on earth.
 *
 * @param earliest the first date that is accepted, `YYYY-MM-DD`
 * @returns the date as `YYYY-MM-DD`, or what is wrong with it
 */
export function readDate(
  typed: TypedDate,
  now: Date,
  earliest: string,
): { readonly date: string } | { readonly fault: DateFault } {
  const read = readAnyDate(typed);
  if ('fault' in read) return read;
  const { date } = read;
  if (date < earliest) return { fault: 'tooOld' };
  return date > latestDayOnEarth(now) ? { fault: 'inFuture' } : { date };
}
