import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** Longer than any code, with the spaces people type. */
const LONGEST_CODE = 60;
/** An answer of a browser is about 2,000 characters, 7,000 with a post-quantum key. */
const LONGEST_ANSWER = 9000;
const LONGEST_SEALED = 400;

/** A code as apps show it, without spaces and in the figures 0 to 9. */
function figures(value: unknown): unknown {
  return typeof value === 'string' ? value.normalize('NFKC').replace(/[\s-]/g, '') : value;
}

/** The code of an authenticator app. */
export class CodeForm {
  @Transform(({ value }) => figures(value))
  @Matches(/^\d{6}$/, { message: 'account.code.sixFigures' })
  @MaxLength(LONGEST_CODE, { message: 'account.code.sixFigures' })
  @IsNotEmpty({ message: 'account.code.missing' })
  code!: string;
}

/** The first code of an app that is set up. */
export class AppForm extends CodeForm {
  @IsString({ message: 'errors.field.invalid' })
  @MaxLength(LONGEST_SEALED, { message: 'errors.field.invalid' })
  sealed!: string;
}

/** One of the codes that were written down. */
export class RecoveryForm {
  @MaxLength(LONGEST_CODE, { message: 'account.recovery.wrong' })
  @IsNotEmpty({ message: 'account.recovery.missing' })
  code!: string;
}

/** What the browser answered for a passkey; checked by the use case. */
export class PasskeyForm {
  @MaxLength(LONGEST_ANSWER, { message: 'account.passkey.refused' })
  @IsNotEmpty({ message: 'account.passkey.refused' })
  passkey!: string;
}
