import type { Translator } from '#content/i18n/translator.js';
import { wordsIn } from '#domain/words.js';
import type { OwnEndorsement } from '#registry/own-page/own-endorsement.js';

/** What staff asked last, in the reason's words and their own. */
export function StaffQuestion({ t, own }: { t: Translator; own: Pick<OwnEndorsement, 'history'> }) {
  const question = own.history.find(({ action }) => action === 'request_information');
  return (
    <>
      {question?.words && <p class="govuk-body">{wordsIn(question.words, t.locale)}</p>}
      {question?.text && (
        <blockquote class="wc-case__words" dir="auto">
          {question.text}
        </blockquote>
      )}
    </>
  );
}
