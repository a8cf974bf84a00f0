import { IsNotEmpty } from 'class-validator';

/** Both passwords are read as they were sent, see `rawPassword`. */
export class SetUpForm {
  @IsNotEmpty({ message: 'staff.setUp.missing' })
  password!: string;

  @IsNotEmpty({ message: 'staff.setUp.againMissing' })
  again!: string;
}
