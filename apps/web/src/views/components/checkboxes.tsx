import { ChoiceGroup, type ChoicesProps } from './choices.js';

export interface CheckboxesProps extends ChoicesProps {
  /** The values that are chosen. */
  values?: readonly string[];
}

/** Any number of answers; a consent is a group of one, without a legend. */
export function Checkboxes({ values = [], ...props }: CheckboxesProps) {
  return <ChoiceGroup {...props} kind="checkboxes" isChosen={(candidate) => values.includes(candidate)} />;
}
