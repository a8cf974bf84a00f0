import { IsIn, IsOptional, Matches } from 'class-validator';
import { ReasonForm } from './reason.form.js';

/** Why a decision is made, in the version that the person saw. */
export class DecisionForm extends ReasonForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;

  /** Set by the button that goes back from the preview to the form. */
  @IsOptional()
  @IsIn(['yes'], { message: 'errors.field.invalid' })
  edit?: string;
}
