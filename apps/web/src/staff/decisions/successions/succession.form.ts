import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { SUCCESSION_KINDS, type SuccessionKind } from '#domain/local-government/succession.js';
import type { SuccessionOrder } from '#registry/successions/succession-order.js';
import { isSuccessorChoice } from '#registry/successions/successor-choice.js';
import { readForm, typedList, typedText, type FormError, type TypedValues } from '../../../http/read-form.js';
import { Chosen } from '../../../official/fields/chosen.js';
import { readDate, type DateFault } from '../../../official/fields/typed-date.js';
import { WrittenOrNot } from '../../../official/fields/written.js';

export const MOST_SUCCESSORS = 8;
const LONGEST_NAME = 200;
const LONGEST_SOURCE = 500;
const EARLIEST_DATE = '1990-01-01';
const LONGEST_LIST = MOST_SUCCESSORS * (LONGEST_NAME + 2);

/** Which local government is meant by one of the names. */
function ChoiceOrNot(): PropertyDecorator {
  return applyDecorators(
    Matches(/^(?:government|place|new):/, { message: 'errors.field.unknownOption' }),
    MaxLength(LONGEST_NAME + 10, { message: 'errors.field.unknownOption' }),
    IsOptional(),
  );
}

/** What became of a local government, in the version of the case that the person saw. */
export class SuccessionForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;

  @Chosen(SUCCESSION_KINDS, 'succession.kindMissing')
  kind!: SuccessionKind;

  @WrittenOrNot(LONGEST_NAME)
  newName: string | null = null;

  @IsString({ message: 'errors.field.invalid' })
  @MaxLength(LONGEST_LIST, { message: 'errors.field.tooLong', context: { max: LONGEST_LIST } })
  successors = '';

  /** For each name the one that is meant, in their order; none before that was asked. */
  @ChoiceOrNot()
  'choice-0': string | null = null;

  @ChoiceOrNot()
  'choice-1': string | null = null;

  @ChoiceOrNot()
  'choice-2': string | null = null;

  @ChoiceOrNot()
  'choice-3': string | null = null;

  @ChoiceOrNot()
  'choice-4': string | null = null;

  @ChoiceOrNot()
  'choice-5': string | null = null;

  @ChoiceOrNot()
  'choice-6': string | null = null;

  @ChoiceOrNot()
  'choice-7': string | null = null;

  @IsString({ message: 'succession.dateMissing' })
  @MaxLength(10, { message: 'succession.dateWrong' })
  'date-day'!: string;

  @IsString({ message: 'succession.dateMissing' })
  @MaxLength(10, { message: 'succession.dateWrong' })
  'date-month'!: string;

  @IsString({ message: 'succession.dateMissing' })
  @MaxLength(10, { message: 'succession.dateWrong' })
  'date-year'!: string;

  @MaxLength(LONGEST_SOURCE, { message: 'errors.field.tooLong', context: { max: LONGEST_SOURCE } })
  @Matches(/[\p{L}\p{N}]/u, { message: 'succession.sourceMissing' })
  @IsString({ message: 'succession.sourceMissing' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.replace(/\s+/gu, ' ') : value))
  source!: string;

  /** Set by the button that goes back from the preview to the form. */
  @IsOptional()
  @IsIn(['yes'], { message: 'errors.field.invalid' })
  edit?: string;
}

/** What was typed: all of the order but which local governments are meant by the names. */
export interface TypedSuccession extends Omit<SuccessionOrder, 'successors'> {
  readonly version: number;
  readonly names: readonly string[];
  /** For each name the one that is meant; undefined where that is not chosen yet. */
  readonly choices: readonly (string | undefined)[];
  readonly edit: boolean;
}

const DATE_MESSAGE = {
  missing: 'succession.dateMissing',
  wrong: 'succession.dateWrong',
  inFuture: 'succession.dateInFuture',
  tooOld: 'succession.dateTooOld',
} as const satisfies Record<DateFault, string>;

/** The order of the fields on the page, and so of the error summary. */
const FIELDS = ['kind', 'newName', 'successors', 'date-day', 'source'];

export type SuccessionReading =
  | { readonly ok: true; readonly form: TypedSuccession; readonly typed: TypedValues }
  | { readonly ok: false; readonly errors: readonly FormError[]; readonly typed: TypedValues };

/** Reads the form; which fields are needed depends on what happened. */
export function readSuccession(body: unknown, now: Date): SuccessionReading {
  const reading = readForm(SuccessionForm, body);
  const { typed } = reading;
  const part = (name: string) => typedText(typed, `date-${name}`) ?? '';
  const date = readDate({ day: part('day'), month: part('month'), year: part('year') }, now, EARLIEST_DATE);
  const names = namesIn(typedText(typed, 'successors') ?? '');
  const errors: FormError[] = reading.ok ? [] : reading.errors.filter(({ field }) => !field.startsWith('date-'));
  if ('fault' in date) errors.push({ field: 'date-day', key: DATE_MESSAGE[date.fault] });
  const kindFault = faultOfKind(typedText(typed, 'kind'), typedText(typed, 'newName') ?? '', names);
  if (kindFault && !errors.some(({ field }) => field === kindFault.field)) errors.push(kindFault);
  if (!reading.ok || 'fault' in date || errors.length > 0) {
    errors.sort((left, right) => FIELDS.indexOf(left.field) - FIELDS.indexOf(right.field));
    return { ok: false, errors, typed };
  }
  const { version, kind, newName, source, edit } = reading.form;
  const renamed = kind === 'renamed';
  const form = {
    version: Number(version),
    kind,
    newName: renamed ? newName : null,
    names: renamed ? [] : names,
    choices: renamed ? [] : names.map((_name, index) => typedText(typed, `choice-${index}`)),
    tookEffectOn: date.date,
    source,
    edit: edit === 'yes',
  };
  return { ok: true, form, typed };
}

/** The order, when for each name one is chosen; else null. */
export function chosenOrder({
  names,
  choices,
  kind,
  tookEffectOn,
  source,
  newName,
}: TypedSuccession): SuccessionOrder | null {
  const successors = choices.filter(isSuccessorChoice);
  if (successors.length !== names.length) return null;
  return { kind, tookEffectOn, source, newName, successors };
}

/** The fields again, for a page on the way. */
export function carriedFields(typed: TypedValues): [string, string][] {
  const single = Object.keys(typed).filter((name) => name !== 'edit' && !name.startsWith('choice-'));
  return single.map((name) => [name, typedList(typed, name)[0] ?? '']);
}

function namesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());
  return [...new Set(lines.filter((line) => /[\p{L}\p{N}]/u.test(line)))];
}

function faultOfKind(kind: string | undefined, newName: string, names: readonly string[]): FormError | undefined {
  if (kind === 'renamed') {
    return /[\p{L}\p{N}]/u.test(newName) ? undefined : { field: 'newName', key: 'succession.newNameMissing' };
  }
  const field = 'successors';
  if (kind !== 'merged_into' && kind !== 'split_into') return undefined;
  if (names.length === 0) return { field, key: 'succession.successorsMissing' };
  if (names.some((name) => [...name].length > LONGEST_NAME)) {
    return { field, key: 'succession.nameTooLong', params: { max: LONGEST_NAME } };
  }
  if (kind === 'merged_into') return names.length === 1 ? undefined : { field, key: 'succession.oneSuccessor' };
  if (names.length < 2) return { field, key: 'succession.moreSuccessors' };
  if (names.length <= MOST_SUCCESSORS) return undefined;
  return { field, key: 'succession.successorsTooMany', params: { max: MOST_SUCCESSORS } };
}
