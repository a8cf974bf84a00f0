import { IsNotEmpty, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import type { Reason } from '#registry/proposals/reasons.js';

/** Most characters of a reviewer's own words. */
export const WORDS_LIMIT = 2000;

/** Why something is decided. Which codes there are is asked of the registry. */
export class ReasonForm {
  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'decisions.form.chooseReason' })
  code!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'decisions.form.writeWords' })
  text!: string;

  /** The version of the reason that a preview showed: should it be reworded meanwhile, that one is meant. */
  @IsOptional()
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  reasonId?: string;
}

/** The reason that a form gives. */
export function reasonOf({ reasonId, code, text }: ReasonForm): Reason {
  return { id: reasonId, code, text };
}
