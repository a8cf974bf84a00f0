import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';

/** Most characters of why an endorsement is verified without checks. */
export const WHY_LIMIT = 2000;

/** Verifying, in the version that the person saw; with nothing checked, that this is meant and why. */
export class VerificationForm {
  @IsOptional()
  @IsIn(['yes'], { message: 'errors.field.invalid' })
  unchecked?: string;

  @IsOptional()
  @MaxLength(WHY_LIMIT, { message: 'errors.field.tooLong', context: { max: WHY_LIMIT } })
  why?: string;

  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
