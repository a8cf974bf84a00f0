import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import type { MessageKey } from '#content/i18n/translator.js';

/** Bidirectional embeddings, overrides and isolates: they can make a text show something else than it says. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/gu;

/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA_START = /^(?![=+\-@])/u;

/** No scheme, no `www.`: names that carry links are how open forms are used to advertise. */
const NO_LINK = /^(?!.*(?::\/\/|\bwww\.|\bhttps?:))/isu;

const SOMETHING_READABLE = /[\p{L}\p{N}]/u;

/** One line, each gap one space. */
function oneLine(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(DIRECTION_OVERRIDES, '').replace(/\s+/gu, ' ').trim() : value;
}

function textRules(max: number): PropertyDecorator[] {
  return [
    IsString({ message: 'errors.field.invalid' }),
    MaxLength(max, { message: 'sign.text.tooLong', context: { max } }),
    Matches(FORMULA_START, { message: 'sign.text.start' satisfies MessageKey }),
    Matches(NO_LINK, { message: 'sign.text.link' satisfies MessageKey }),
  ];
}

/**
 * A name, title or office in any script, at most `max` characters, on one line.
 *
 * @param missing what to say when it is empty or holds no letter or figure
 */
export function Written(max: number, missing: MessageKey): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => oneLine(value)),
    IsNotEmpty({ message: missing }),
    ...textRules(max),
    Matches(SOMETHING_READABLE, { message: missing }),
  );
}

/** As `Written`, but may be left empty; then it is null. */
export function WrittenOrNot(max: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }) => oneLine(value) || null),
    IsOptional(),
    ...textRules(max),
  );
}
