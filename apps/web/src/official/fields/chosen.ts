import { applyDecorators } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import type { MessageKey } from '#content/i18n/translator.js';

/** One of a list of values; nothing and something else are answered alike. */
export function Chosen(values: readonly string[], missing: MessageKey): PropertyDecorator {
  return applyDecorators(IsIn(values, { message: missing }));
}

/** A box that must be ticked. */
export function Ticked(missing: MessageKey): PropertyDecorator {
  return applyDecorators(IsIn(['yes'], { message: missing }));
}

/** A box that may be ticked, or left empty. */
export function Tickable(): PropertyDecorator {
  return applyDecorators(IsIn(['yes'], { message: 'errors.field.invalid' }), IsOptional());
}
