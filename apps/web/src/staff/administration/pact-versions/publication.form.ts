import { MaxLength } from 'class-validator';
import { dayOf } from '#domain/calendar/local-day.js';
import { readForm, typedText, type FormError, type FormReading } from '../../../http/read-form.js';
import { Ticked } from '../../../official/fields/chosen.js';
import { readAnyDate } from '../../../official/fields/typed-date.js';

const LONGEST_PART = 20;
const YEARS_AHEAD = 2;

/** The second of the two steps that publish a version. */
export class PublicationForm {
  @MaxLength(LONGEST_PART, { message: 'versions.publish.dateWrong' })
  'effect-day' = '';

  @MaxLength(LONGEST_PART, { message: 'versions.publish.dateWrong' })
  'effect-month' = '';

  @MaxLength(LONGEST_PART, { message: 'versions.publish.dateWrong' })
  'effect-year' = '';

  @Ticked('versions.publish.sureMissing')
  sure!: string;
}

/**
 * Reads from which day a version holds.
 *
 * @param now the day that it is, in UTC, is the first that may be chosen
 * @returns the day as `YYYY-MM-DD`
 */
export function readPublication(body: unknown, now: Date): FormReading<{ readonly takesEffectOn: string }> {
  const reading = readForm(PublicationForm, body);
  const part = (name: string) => typedText(reading.typed, `effect-${name}`) ?? '';
  const read = readAnyDate({ day: part('day'), month: part('month'), year: part('year') });
  const errors: FormError[] = reading.ok ? [] : reading.errors.filter(({ field }) => field === 'sure');
  const fault = 'fault' in read ? read.fault : faultOf(read.date, now);
  if (fault) errors.unshift({ field: 'effect-day', key: DATE_MESSAGE[fault] });
  if ('fault' in read || errors.length > 0) return { ok: false, errors, typed: reading.typed };
  return { ok: true, form: { takesEffectOn: read.date }, typed: reading.typed };
}

const DATE_MESSAGE = {
  missing: 'versions.publish.dateMissing',
  wrong: 'versions.publish.dateWrong',
  past: 'versions.publish.datePast',
  tooFar: 'versions.publish.dateTooFar',
} as const;

function faultOf(date: string, now: Date): 'past' | 'tooFar' | undefined {
  if (date < dayOf(now)) return 'past';
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + YEARS_AHEAD);
  return date > dayOf(latest) ? 'tooFar' : undefined;
}
