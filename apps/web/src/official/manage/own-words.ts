import { applyDecorators } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';

/** So much may be written into a text of several lines. */
export const OWN_WORDS_LIMIT = 4000;

/** A text of several lines in the person's own words; may be left empty. */
export function OwnWords(): PropertyDecorator {
  return applyDecorators(
    MaxLength(OWN_WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: OWN_WORDS_LIMIT } }),
    IsString({ message: 'errors.field.invalid' }),
  );
}
