import type { ComponentChildren } from 'preact';
import { classNames } from '../class-names.js';
import type { TextSize } from './text-size.js';

export interface LegendProps {
  /** The question that the fields answer together. */
  legend?: ComponentChildren;
  legendSize?: TextSize;
  /** Makes the legend the page's `<h1>`: for pages that ask one question. */
  legendAsHeading?: boolean;
  legendClass?: string;
}

export interface FieldsetProps extends LegendProps {
  describedBy?: string;
  role?: 'group';
  class?: string;
  children?: ComponentChildren;
}

/** Groups fields under one question. */
export function Fieldset(props: FieldsetProps) {
  const { legend, legendSize, legendAsHeading, legendClass, describedBy, role, class: className, children } = props;
  const size = legendSize && `govuk-fieldset__legend--${legendSize}`;
  return (
    <fieldset class={classNames('govuk-fieldset', className)} role={role} aria-describedby={describedBy}>
      {legend && (
        <legend class={classNames('govuk-fieldset__legend', size, legendClass)}>
          {legendAsHeading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
