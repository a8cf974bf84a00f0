import { IsIn, IsOptional } from 'class-validator';
import { Ticked } from '../../fields/chosen.js';
import { Written } from '../../fields/written.js';
import { SeenForm } from '../seen-form.js';

const LONGEST = 200;

export class ReconfirmForm extends SeenForm {
  @Written(LONGEST, 'sign.signatory.nameMissing')
  name!: string;

  @Written(LONGEST, 'sign.signatory.officeMissing')
  office!: string;

  @IsIn(['yes'], { message: 'errors.field.invalid' })
  @IsOptional()
  publishName?: string;

  @Ticked('manage.reconfirm.sureMissing')
  sure!: string;
}
