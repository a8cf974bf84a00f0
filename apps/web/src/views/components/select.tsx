import { classNames } from '../class-names.js';
import { FieldFrame, type FieldProps } from './field.js';

export interface SelectItem {
  value: string;
  label: string;
  disabled?: boolean;
  /** Language of the label when it is not the page's. */
  lang?: string;
}

export interface SelectProps extends FieldProps {
  items: readonly SelectItem[];
  /** The value that is chosen. */
  value?: string;
  autocomplete?: string;
  disabled?: boolean;
  class?: string;
}

/** One answer out of a long list, such as a country. */
export function Select(props: SelectProps) {
  const { name, items, value, error, autocomplete, disabled } = props;
  return (
    <FieldFrame
      field={props}
      control={(id, describedBy) => (
        <select
          class={classNames('govuk-select', props.class, error ? 'govuk-select--error' : undefined)}
          id={id}
          name={name}
          disabled={disabled}
          autocomplete={autocomplete}
          aria-describedby={describedBy}
          aria-invalid={error ? 'true' : undefined}
        >
          {items.map((item) => (
            <option
              key={item.value}
              value={item.value}
              lang={item.lang}
              selected={value !== undefined && item.value === value}
              disabled={item.disabled}
            >
              {item.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
