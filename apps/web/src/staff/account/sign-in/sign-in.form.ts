import { IsEmail, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** The sign-in form. The password is read as it was sent, see `rawPassword`. */
export class SignInForm {
  @IsEmail({}, { message: 'errors.field.email' })
  @MaxLength(254, { message: 'errors.field.email' })
  @IsNotEmpty({ message: 'staff.signIn.emailMissing' })
  email!: string;

  @IsNotEmpty({ message: 'staff.signIn.passwordMissing' })
  password!: string;

  @IsOptional()
  @IsString({ message: 'errors.field.invalid' })
  return?: string;
}
