import { IsEmail, IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { STAFF_ROLES, type StaffRole } from '#domain/staff/staff-role.js';

const NAME_LIMIT = 120;
const ADDRESS_LIMIT = 254;

/** Who is to work in the registry, and as what. */
export class InvitationForm {
  @MaxLength(NAME_LIMIT, { message: 'errors.field.tooLong', context: { max: NAME_LIMIT } })
  @IsNotEmpty({ message: 'people.new.nameMissing' })
  name!: string;

  @IsEmail({}, { message: 'errors.field.email' })
  @MaxLength(ADDRESS_LIMIT, { message: 'errors.field.tooLong', context: { max: ADDRESS_LIMIT } })
  @IsNotEmpty({ message: 'people.new.emailMissing' })
  email!: string;

  @IsIn(STAFF_ROLES, { message: 'people.new.roleMissing' })
  role!: StaffRole;

  @IsIn(LOCALES, { message: 'people.new.languageMissing' })
  language!: Locale;
}
