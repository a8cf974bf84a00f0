import { classNames } from '../class-names.js';
import { ChoiceGroup, type ChoicesProps } from './choices.js';

export interface RadiosProps extends ChoicesProps {
  /** The value that is chosen. */
  value?: string;
  inline?: boolean;
}

/** One answer out of a few. */
export function Radios({ value, inline, ...props }: RadiosProps) {
  return (
    <ChoiceGroup
      {...props}
      kind="radios"
      class={classNames(inline && 'govuk-radios--inline', props.class)}
      isChosen={(candidate) => candidate === value}
    />
  );
}
