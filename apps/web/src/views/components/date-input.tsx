import { classNames } from '../class-names.js';
import { useTranslator } from '../translator-context.js';
import { ErrorMessage } from './error-message.js';
import { Fieldset, type LegendProps } from './fieldset.js';
import { Hint } from './hint.js';
import { Label } from './label.js';
import type { ComponentChildren } from 'preact';

export type DatePart = 'day' | 'month' | 'year';

export interface DateInputProps extends LegendProps {
  /** Id of the group; the parts are `{id}-day`, `{id}-month` and `{id}-year`. */
  id: string;
  /** The parts' names are `{namePrefix}-day` and so on; without it `day`, `month`, `year`. */
  namePrefix?: string;
  hint?: ComponentChildren;
  error?: ComponentChildren;
  /** Which parts are wrong; all of them when there is an error and none is named. */
  wrongParts?: readonly DatePart[];
  values?: Partial<Record<DatePart, string>>;
  describedBy?: string;
  groupClass?: string;
}

const PARTS: readonly DatePart[] = ['day', 'month', 'year'];

/** A date that people know by heart or read from a document, typed in three parts. */
export function DateInput(props: DateInputProps) {
  const { id, namePrefix, legend, hint, error, values = {}, groupClass } = props;
  const wrongParts = props.wrongParts?.length ? props.wrongParts : PARTS;
  const describedBy = classNames(props.describedBy, hint ? `${id}-hint` : undefined, error ? `${id}-error` : undefined);
  const body = (
    <>
      {hint && <Hint id={`${id}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      <div class="govuk-date-input" id={id}>
        {PARTS.map((part) => (
          <Part
            key={part}
            part={part}
            id={`${id}-${part}`}
            name={namePrefix ? `${namePrefix}-${part}` : part}
            value={values[part]}
            wrong={Boolean(error) && wrongParts.includes(part)}
          />
        ))}
      </div>
    </>
  );
  return (
    <div class={classNames('govuk-form-group', error ? 'govuk-form-group--error' : undefined, groupClass)}>
      {legend === undefined ? (
        body
      ) : (
        <Fieldset {...props} role="group" describedBy={describedBy}>
          {body}
        </Fieldset>
      )}
    </div>
  );
}

function Part({
  part,
  id,
  name,
  value,
  wrong,
}: {
  part: DatePart;
  id: string;
  name: string;
  value?: string;
  wrong: boolean;
}) {
  const t = useTranslator();
  return (
    <div class="govuk-date-input__item">
      <div class="govuk-form-group">
        <Label class="govuk-date-input__label" for={id}>
          {t(`site.date.${part}`)}
        </Label>
        <input
          class={classNames(
            'govuk-input govuk-date-input__input',
            wrong && 'govuk-input--error',
            `govuk-input--width-${part === 'year' ? 4 : 2}`,
          )}
          id={id}
          name={name}
          type="text"
          value={value}
          inputmode="numeric"
          aria-invalid={wrong ? 'true' : undefined}
        />
      </div>
    </div>
  );
}
