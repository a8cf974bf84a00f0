import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import { ErrorMessage } from './error-message.js';
import { Hint } from './hint.js';
import { Label } from './label.js';
import type { TextSize } from './text-size.js';

/** What every single-control field takes. */
export interface FieldProps {
  name: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string;
  label: ComponentChildren;
  labelSize?: TextSize;
  /** Makes the label the page's `<h1>`. */
  labelAsHeading?: boolean;
  labelClass?: string;
  hint?: ComponentChildren;
  /** What is wrong, already in the reader's language. */
  error?: ComponentChildren;
  /** Ids of further text that describes the control. */
  describedBy?: string;
  /** Extra class of the whole form group. */
  groupClass?: string;
}

/** The ids that a control names in aria-describedby, in reading order; undefined when there are none. */
export function describedByIds(id: string, field: Pick<FieldProps, 'describedBy' | 'hint' | 'error'>) {
  return classNames(field.describedBy, field.hint ? `${id}-hint` : undefined, field.error ? `${id}-error` : undefined);
}

export interface FieldFrameProps {
  field: FieldProps;
  /** Draws the control, given its id and the ids that describe it. */
  control: (id: string, describedBy: string | undefined) => ComponentChildren;
}

/** Label, hint and error around one control. */
export function FieldFrame({ field, control }: FieldFrameProps) {
  const id = field.id ?? field.name;
  return (
    <div class={classNames('govuk-form-group', field.error ? 'govuk-form-group--error' : undefined, field.groupClass)}>
      <Label for={id} size={field.labelSize} asHeading={field.labelAsHeading} class={field.labelClass}>
        {field.label}
      </Label>
      {field.hint && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {field.error && <ErrorMessage id={`${id}-error`}>{field.error}</ErrorMessage>}
      {control(id, describedByIds(id, field))}
    </div>
  );
}
