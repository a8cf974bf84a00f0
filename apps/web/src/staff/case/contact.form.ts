import { IsEmail, IsNotEmpty, Matches, MaxLength } from 'class-validator';

const ADDRESS_LIMIT = 254;
const REASON_LIMIT = 2000;

/** Another address for the contact, and why, in the version that the person saw. */
export class ContactForm {
  @IsEmail({}, { message: 'errors.field.email' })
  @MaxLength(ADDRESS_LIMIT, { message: 'errors.field.tooLong', context: { max: ADDRESS_LIMIT } })
  @IsNotEmpty({ message: 'delivery.contact.emailMissing' })
  email!: string;

  @MaxLength(REASON_LIMIT, { message: 'errors.field.tooLong', context: { max: REASON_LIMIT } })
  @IsNotEmpty({ message: 'delivery.contact.reasonMissing' })
  reason!: string;

  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
