import {
  compareWithGovuk,
  type GovukOptions,
  type GovukText,
  legendProps,
  sizeAndClass,
} from '../../../../../test/support/govuk-fixtures.js';
import { Checkboxes } from './checkboxes.js';
import type { ChoiceItem } from './choices.js';
import { Fieldset } from './fieldset.js';
import { Label } from './label.js';
import { Radios } from './radios.js';

interface Item extends GovukText {
  value?: string;
  id?: string;
  name?: string;
  checked?: boolean;
  disabled?: boolean;
  divider?: string;
  hint?: GovukText;
  label?: GovukText;
}

function items(options: GovukOptions): (ChoiceItem | undefined)[] {
  return (options['items'] as (Item | undefined)[]).map((item) =>
    !item
      ? undefined
      : item.divider
        ? { divider: item.divider }
        : {
            value: item.value ?? '',
            label: item.text,
            labelClass: item.label?.classes,
            hint: item.hint?.text,
            id: item.id,
            name: item.name,
            checked: item.checked,
            disabled: item.disabled,
          },
  );
}

function groupProps(options: GovukOptions) {
  return {
    ...legendProps(options),
    describedBy: options.fieldset?.describedBy ?? options.describedBy,
    name: options.name ?? '',
    idPrefix: options['idPrefix'] as string | undefined,
    hint: options.hint?.text,
    error: options.errorMessage?.text,
    class: options.classes,
    groupClass: options.formGroup?.classes,
    items: items(options),
  };
}

const EMPTY_VALUE = 'a choice always has a value';

compareWithGovuk('radios', (options) => <Radios {...groupProps(options)} value={options.value} />, {
  leftOut: ['conditional'],
  compared: 29,
});

compareWithGovuk(
  'checkboxes',
  (options) => <Checkboxes {...groupProps(options)} values={options['values'] as string[] | undefined} />,
  { leftOut: ['conditional', 'behaviour'], except: { 'with falsy values': EMPTY_VALUE }, compared: 25 },
);

compareWithGovuk(
  'fieldset',
  (options) => (
    <Fieldset
      {...legendProps({ fieldset: options })}
      describedBy={options.describedBy}
      class={options.classes}
      role={options['role'] as 'group'}
    />
  ),
  { compared: 15 },
);

compareWithGovuk(
  'label',
  (options) => {
    const { size, class: className } = sizeAndClass(options.classes);
    return (
      <Label for={options['for'] as string} size={size} class={className} asHeading={options.isPageHeading}>
        {options.text}
      </Label>
    );
  },
  { except: { empty: 'a label always has words' }, compared: 14 },
);
