import { OwnWords } from '../own-words.js';
import { SeenForm } from '../seen-form.js';

export class AnswerForm extends SeenForm {
  @OwnWords()
  answer = '';
}
