import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';
import { FieldFrame, type FieldProps } from './field.js';
import { Hint } from './hint.js';

export interface TextareaProps extends FieldProps {
  value?: string;
  rows?: number;
  /** Most characters accepted; said under the field, and checked by the server (no maxlength: it cuts pasted text). */
  limit?: number;
  autocomplete?: string;
  spellcheck?: boolean;
  class?: string;
}

/** An answer of several lines. */
export function Textarea(props: TextareaProps) {
  const { name, value, rows = 5, limit, error, autocomplete, spellcheck } = props;
  const id = props.id ?? name;
  const limitId = limit === undefined ? undefined : `${id}-info`;
  const field = {
    ...props,
    describedBy: classNames(limitId, props.describedBy),
    groupClass: classNames(limit !== undefined && 'govuk-character-count', props.groupClass),
  };
  return (
    <FieldFrame
      field={field}
      control={(controlId, describedBy) => (
        <>
          <textarea
            class={classNames('govuk-textarea', error ? 'govuk-textarea--error' : undefined, props.class)}
            id={controlId}
            name={name}
            rows={rows}
            dir="auto"
            spellcheck={spellcheck}
            aria-describedby={describedBy}
            aria-invalid={error ? 'true' : undefined}
            autocomplete={autocomplete}
          >
            {value}
          </textarea>
          {limit !== undefined && <CharacterLimit id={limitId} limit={limit} />}
        </>
      )}
    />
  );
}

function CharacterLimit({ id, limit }: { id: string | undefined; limit: number }) {
  const t = useTranslator();
  return (
    <Hint id={id} class="govuk-character-count__message">
      {t('site.form.characterLimit', { count: limit })}
    </Hint>
  );
}
