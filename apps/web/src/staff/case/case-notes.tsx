import type { CaseNote } from '#registry/record/case-notes.js';
import { errorAt, typedText, type FormError, type TypedValues } from '../../http/read-form.js';
import { Button } from '../../views/components/button.js';
import { Textarea } from '../../views/components/textarea.js';
import { useTranslator } from '../../views/translator-context.js';
import { caseAddress } from './case-address.js';
import { NOTE_LIMIT } from './note.form.js';
import { moment } from './words.js';

export interface CaseNotesProps {
  readonly endorsementId: string;
  readonly notes: readonly CaseNote[];
  /** Whether the person may add one. */
  readonly mayWrite: boolean;
  readonly typed?: TypedValues;
  readonly errors?: readonly FormError[];
}

/** What staff noted about a case for each other, and the form for one note more. */
export function CaseNotes({ endorsementId, notes, mayWrite, typed = {}, errors = [] }: CaseNotesProps) {
  const t = useTranslator();
  return (
    <>
      {notes.length === 0 && <p class="govuk-body">{t('case.notes.none')}</p>}
      {notes.map(({ text, writerName, writtenAt }) => (
        <div class="govuk-!-margin-bottom-4">
          <CaseNoteText text={text} />
          <p class="wc-case__detail">
            <bdi>{writerName}</bdi> · <time datetime={writtenAt.toISOString()}>{moment(t, writtenAt)}</time>
          </p>
        </div>
      ))}
      {mayWrite && (
        <form method="post" action={caseAddress(t.locale, endorsementId, '/notes')} noValidate>
          <Textarea
            name="note"
            label={t('case.notes.write')}
            labelSize="s"
            hint={t('case.notes.hint')}
            rows={4}
            limit={NOTE_LIMIT}
            spellcheck
            value={typedText(typed, 'note')}
            error={errorAt(t, errors, 'note')}
          />
          <Button variant="secondary">{t('case.notes.save')}</Button>
        </form>
      )}
    </>
  );
}

/** A note as it was written, or that it was erased. */
export function CaseNoteText({ text }: Pick<CaseNote, 'text'>) {
  const t = useTranslator();
  if (text === null) return <p class="govuk-body">{t('case.notes.erased')}</p>;
  return (
    <blockquote class="wc-case__words" dir="auto">
      {text}
    </blockquote>
  );
}
