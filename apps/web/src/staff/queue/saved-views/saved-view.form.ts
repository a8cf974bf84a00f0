import { IsNotEmpty, MaxLength } from 'class-validator';

const LONGEST = 60;

/** What a view is to be called. */
export class SavedViewForm {
  @MaxLength(LONGEST, { message: 'errors.field.tooLong', context: { max: LONGEST } })
  @IsNotEmpty({ message: 'views.missing' })
  name!: string;
}
