import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { MessageKey } from '#content/i18n/translator.js';
import { CROCKFORD, normaliseCode } from '#platform/secret.js';
import { Ticked } from '../fields/chosen.js';

const LONGEST_CODE = 50;

export class ConfirmForm {
  @MaxLength(LONGEST_CODE, { message: 'confirm.code.malformed' })
  @IsString({ message: 'confirm.code.malformed' })
  @IsOptional()
  code?: string;
}

export class DisownForm {
  @MaxLength(LONGEST_CODE, { message: 'confirm.code.malformed' })
  @IsString({ message: 'confirm.code.malformed' })
  @IsOptional()
  disownCode?: string;

  @Ticked('confirm.disown.sureMissing')
  sure!: string;
}

const CODE = new RegExp(`^[${CROCKFORD}]{6}$`);

/**
 * What is wrong with a code before it is tried. Only what may be a code is tried and counts as an attempt: a machine
 * that sends empty forms must not use up the attempts of the person.
 */
export function codeFault(typed: string | undefined): MessageKey | null {
  if (!typed) return 'confirm.code.missing';
  return CODE.test(normaliseCode(typed)) ? null : 'confirm.code.malformed';
}
