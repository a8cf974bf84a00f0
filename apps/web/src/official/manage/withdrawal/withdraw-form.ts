import { IsOptional, IsUUID, Matches } from 'class-validator';
import { Ticked } from '../../fields/chosen.js';
import { OwnWords } from '../own-words.js';
import { SeenForm } from '../seen-form.js';

/** Why an endorsement is withdrawn. Which codes there are is asked of the registry. */
export class WithdrawReasonForm extends SeenForm {
  @Matches(/^[a-z][a-z0-9_]{1,39}$/, { message: 'manage.withdraw.reasonMissing' })
  code!: string;

  @OwnWords()
  text = '';
}

/** The same, and that it is meant. */
export class WithdrawForm extends WithdrawReasonForm {
  @Ticked('manage.withdraw.sureMissing')
  sure!: string;

  /** The version of the reason that was read: should it be reworded meanwhile, that one is meant. */
  @IsOptional()
  @IsUUID(undefined, { message: 'errors.field.invalid' })
  reasonId?: string;
}
