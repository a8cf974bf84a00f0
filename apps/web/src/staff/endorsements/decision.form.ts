import { IsIn, IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';

/** Most characters of a reviewer's own words. */
export const WORDS_LIMIT = 2000;

/** Why a decision is made, in the version that the person saw. Which codes there are is asked of the registry. */
export class DecisionForm {
  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'decisions.form.chooseReason' })
  code!: string;

  @MaxLength(WORDS_LIMIT, { message: 'errors.field.tooLong', context: { max: WORDS_LIMIT } })
  @IsNotEmpty({ message: 'decisions.form.writeWords' })
  text!: string;

  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;

  /** Set by the button that goes back from the preview to the form. */
  @IsOptional()
  @IsIn(['yes'], { message: 'errors.field.invalid' })
  edit?: string;
}
