import { IsIn, IsOptional } from 'class-validator';
import { ReasonForm } from './reason.form.js';

/** Why something is decided, on the way between the form and the preview of what is sent. */
export class PreviewedReasonForm extends ReasonForm {
  /** Set by the button that goes back from the preview to the form. */
  @IsOptional()
  @IsIn(['yes'], { message: 'errors.field.invalid' })
  edit?: string;
}
