import { IsString } from 'class-validator';
import { MANDATE_KINDS, type Mandate, type MandateKind } from '#domain/endorsement/mandate.js';
import { readForm, typedText, type FormError, type FormReading } from '../../http/read-form.js';
import { WebAddressOrNot } from '../fields/addresses.js';
import { Chosen } from '../fields/chosen.js';
import { readDate, type DateFault } from '../fields/typed-date.js';
import { WrittenOrNot } from '../fields/written.js';

const LONGEST_REFERENCE = 300;
const EARLIEST_DATE = '1990-01-01';

class MandateForm {
  @Chosen(MANDATE_KINDS, 'sign.mandate.kindMissing')
  kind!: MandateKind;

  @IsString({ message: 'sign.mandate.dateMissing' })
  'date-day'!: string;

  @IsString({ message: 'sign.mandate.dateMissing' })
  'date-month'!: string;

  @IsString({ message: 'sign.mandate.dateMissing' })
  'date-year'!: string;

  @WrittenOrNot(LONGEST_REFERENCE)
  reference: string | null = null;

  @WebAddressOrNot()
  url: string | null = null;
}

const DATE_MESSAGE = {
  missing: 'sign.mandate.dateMissing',
  wrong: 'sign.mandate.dateWrong',
  inFuture: 'sign.mandate.dateInFuture',
  tooOld: 'sign.mandate.dateTooOld',
} as const satisfies Record<DateFault, string>;

/** The order of the fields on the page, and so of the error summary. */
const FIELDS = ['kind', 'date-day', 'reference', 'url'];

/** Reads the mandate; what one field says may make another one needed. */
export function readMandate(body: unknown, now: Date): FormReading<Mandate> {
  const reading = readForm(MandateForm, body);
  const part = (name: string) => typedText(reading.typed, `date-${name}`) ?? '';
  const date = readDate({ day: part('day'), month: part('month'), year: part('year') }, now, EARLIEST_DATE);
  const errors: FormError[] = reading.ok ? [] : reading.errors.filter(({ field }) => !field.startsWith('date-'));
  if ('fault' in date) errors.push({ field: 'date-day', key: DATE_MESSAGE[date.fault] });
  if (lacksReference(reading.typed['kind'], reading.typed['reference'], reading.typed['url'])) {
    errors.push({ field: 'reference', key: 'sign.mandate.referenceMissing' });
  }
  if (!reading.ok || 'fault' in date || errors.length > 0) {
    errors.sort((left, right) => FIELDS.indexOf(left.field) - FIELDS.indexOf(right.field));
    return { ok: false, errors, typed: reading.typed };
  }
  const { kind, reference, url } = reading.form;
  return { ok: true, form: { kind, date: date.date, reference, url }, typed: reading.typed };
}

/** A decision can be found again by its number, its title or its address; a letter and an announcement may have none. */
function lacksReference(kind: unknown, reference: unknown, url: unknown): boolean {
  return (kind === 'council_decision' || kind === 'executive_decision') && !reference && !url;
}
