import { BadRequestException } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { MessageKey, MessageParams, Translator } from '#content/i18n/translator.js';
import type { FieldError } from '../views/components/error-summary.js';

/** What is wrong with one field, still without words. */
export interface FormError {
  readonly field: string;
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

/** What was typed, to be shown again. A field that may have several values is a list when it has more than one. */
export type TypedValues = Readonly<Record<string, string | readonly string[] | undefined>>;

export type FormReading<Form> =
  | { readonly ok: true; readonly form: Form; readonly typed: TypedValues }
  | { readonly ok: false; readonly errors: readonly FormError[]; readonly typed: TypedValues };

/** Control characters but tab and line ends: PostgreSQL refuses NUL, and none of them is ever meant. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/gu;

/** Never the name of a field of ours, and never harmless on an object. */
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A typed text as it is stored: composed, without control characters, lone surrogates and outer white space. */
function cleaned(value: string): string {
  return value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function cleanedValues(body: unknown): Record<string, string | string[]> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadRequestException();
  const values: Record<string, string | string[]> = {};
  for (const [field, value] of Object.entries(body as Record<string, unknown>)) {
    if (PROTOTYPE_KEYS.has(field)) throw new BadRequestException();
    if (typeof value === 'string') values[field] = cleaned(value);
    else if (isListOfTexts(value)) values[field] = value.map(cleaned);
    else throw new BadRequestException();
  }
  return values;
}

/**
 * Validates a posted form. The decorators' messages are message keys (`message: 'errors.field.required'`), their
 * `context` the placeholders' values. Of several failing decorators the one written lowest, next to the field, speaks.
 *
 * @param Form a class whose every field is decorated
 * @throws {BadRequestException} for a body that no page of ours sends: unknown fields, objects instead of texts
 */
export function readForm<Form extends object>(FormClass: new () => Form, body: unknown): FormReading<Form> {
  const typed = cleanedValues(body ?? {});
  const form = plainToInstance(FormClass, typed, { exposeDefaultValues: true });
  const found = validateSync(form, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
  });
  if (found.length === 0) return { ok: true, form, typed };
  if (found.some((error) => error.constraints?.['whitelistValidation'])) throw new BadRequestException();
  return { ok: false, errors: found.map(formError), typed };
}

function formError(error: ValidationError): FormError {
  const [[constraint, message] = ['', '']] = Object.entries(error.constraints ?? {});
  return {
    field: error.property,
    key: message as MessageKey,
    params: error.contexts?.[constraint] as MessageParams | undefined,
  };
}

/** The errors as the error summary lists them, each linked to its field. */
export function errorSummary(t: Translator, errors: readonly FormError[]): FieldError[] {
  return errors.map(({ field, key, params }) => ({ text: t(key, params), href: `#${field}` }));
}

/** The error of one field in the reader's language, or undefined. */
export function errorAt(t: Translator, errors: readonly FormError[], field: string): string | undefined {
  const error = errors.find((one) => one.field === field);
  return error && t(error.key, error.params);
}

/** The one text that was typed into a field. */
export function typedText(typed: TypedValues, field: string): string | undefined {
  const value = typed[field];
  return typeof value === 'string' ? value : value?.[0];
}

/** All values that were chosen for a field. */
export function typedList(typed: TypedValues, field: string): readonly string[] {
  const value = typed[field];
  return typeof value === 'string' ? [value] : (value ?? []);
}
