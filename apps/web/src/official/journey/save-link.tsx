import { savePath } from '../saving/saving-paths.js';
import type { Visit } from './visit.js';

/** "Save and continue later" where no form is sent by it: what the other pages hold is kept already. */
export function SaveLink({ visit }: { visit: Visit }) {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={savePath(visit)}>
        {visit.page.t('saving.later')}
      </a>
    </p>
  );
}
