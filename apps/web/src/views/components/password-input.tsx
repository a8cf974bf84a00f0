import { classNames } from '../class-names.js';
import { FieldFrame, type FieldProps } from './field.js';

export interface PasswordInputProps extends FieldProps {
  autocomplete?: 'current-password' | 'new-password';
  class?: string;
}

/** A password. Never given back in the page, so it takes no value; paste and password managers work. */
export function PasswordInput(props: PasswordInputProps) {
  const { name, error, autocomplete = 'current-password' } = props;
  const group = classNames('govuk-password-input', props.groupClass);
  const errorClass = error ? 'govuk-input--error' : undefined;
  return (
    <FieldFrame
      field={{ ...props, groupClass: group }}
      control={(id, describedBy) => (
        <div class="govuk-input__wrapper govuk-password-input__wrapper">
          <input
            id={id}
            name={name}
            type="password"
            class={classNames('govuk-input govuk-password-input__input', props.class, errorClass)}
            spellcheck={false}
            autocapitalize="none"
            autocomplete={autocomplete}
            aria-describedby={describedBy}
            aria-invalid={error ? 'true' : undefined}
          />
        </div>
      )}
    />
  );
}
