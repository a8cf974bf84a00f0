import { IsNotEmpty, MaxLength } from 'class-validator';

/** The choice that leads to the page on which a local government is described. */
export const NOT_LISTED = 'not-listed';

const LONGEST_ID = 200;

export class GovernmentForm {
  @MaxLength(LONGEST_ID, { message: 'sign.government.missing' })
  @IsNotEmpty({ message: 'sign.government.missing' })
  place!: string;
}
