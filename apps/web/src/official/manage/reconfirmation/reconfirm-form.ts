import { Tickable, Ticked } from '../../fields/chosen.js';
import { Written } from '../../fields/written.js';
import { SeenForm } from '../seen-form.js';

const LONGEST = 200;

export class ReconfirmForm extends SeenForm {
  @Written(LONGEST, 'sign.signatory.nameMissing')
  name!: string;

  @Written(LONGEST, 'sign.signatory.officeMissing')
  office!: string;

  @Tickable()
  publishName?: string;

  @Ticked('manage.reconfirm.sureMissing')
  sure!: string;
}
