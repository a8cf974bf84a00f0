import { IsNotEmpty, MaxLength } from 'class-validator';

const LONGEST = 60;

export class FactorForm {
  @MaxLength(LONGEST, { message: 'errors.field.tooLong', context: { max: LONGEST } })
  @IsNotEmpty({ message: 'account.rename.missing' })
  name!: string;
}
