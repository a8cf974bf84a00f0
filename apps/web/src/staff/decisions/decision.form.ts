import { Matches } from 'class-validator';
import { PreviewedReasonForm } from './previewed-reason.form.js';

/** Why a decision is made, in the version that the person saw. */
export class DecisionForm extends PreviewedReasonForm {
  @Matches(/^[1-9]\d{0,8}$/, { message: 'errors.field.invalid' })
  version!: string;
}
