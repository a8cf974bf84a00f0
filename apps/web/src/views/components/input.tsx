import { type ComponentChildren, h } from 'preact';
import { classNames } from '../class-names.js';
import { FieldFrame, type FieldProps } from './field.js';

export type InputWidth = 2 | 3 | 4 | 5 | 10 | 20 | 30;

export interface InputProps extends FieldProps {
  type?: 'text' | 'email' | 'url' | 'search' | 'tel';
  value?: string;
  /** Width in characters of the expected answer; full width when left out. */
  width?: InputWidth;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'url' | 'search' | 'tel';
  /** HTML autocomplete token, such as `email` or `name`. */
  autocomplete?: string;
  autocapitalize?: 'none' | 'sentences' | 'words' | 'characters';
  spellcheck?: boolean;
  pattern?: string;
  maxlength?: number;
  /** Text direction of what is typed; `auto` unless the type is written left to right everywhere. */
  dir?: 'auto' | 'ltr';
  disabled?: boolean;
  prefix?: ComponentChildren;
  suffix?: ComponentChildren;
  class?: string;
}

/** A one-line answer. */
export function Input(props: InputProps) {
  const { name, type = 'text', value, width, error, prefix, suffix } = props;
  const leftToRight = type === 'email' || type === 'url' || type === 'tel';
  const className = classNames(
    'govuk-input',
    width && `govuk-input--width-${width}`,
    props.class,
    error ? 'govuk-input--error' : undefined,
  );
  return (
    <FieldFrame
      field={props}
      control={(id, describedBy) => {
        const attributes = {
          id,
          name,
          class: className,
          spellcheck: props.spellcheck ?? (leftToRight ? false : undefined),
          value,
          disabled: props.disabled,
          'aria-describedby': describedBy,
          'aria-invalid': error ? ('true' as const) : undefined,
          autocomplete: props.autocomplete,
          autocapitalize: props.autocapitalize,
          pattern: props.pattern,
          inputmode: props.inputmode,
          maxlength: props.maxlength,
          dir: props.dir ?? (leftToRight ? 'ltr' : 'auto'),
        };
        // Preact types every kind of input apart; the kinds offered here take the same attributes.
        const input = h('input', { ...attributes, type });
        if (!prefix && !suffix) return input;
        return (
          <div class="govuk-input__wrapper">
            {prefix && <Affix kind="prefix">{prefix}</Affix>}
            {input}
            {suffix && <Affix kind="suffix">{suffix}</Affix>}
          </div>
        );
      }}
    />
  );
}

function Affix({ kind, children }: { kind: 'prefix' | 'suffix'; children: ComponentChildren }) {
  return (
    <div class={`govuk-input__${kind}`} aria-hidden="true">
      {children}
    </div>
  );
}
