import {
  compareWithGovuk,
  fieldProps,
  type GovukOptions,
  legendProps,
} from '../../../../../test/support/govuk-fixtures.js';
import { DateInput } from './date-input.js';
import { Input, type InputProps } from './input.js';
import { PasswordInput } from './password-input.js';
import { Select } from './select.js';
import { Textarea } from './textarea.js';

// Said to people who listen, and the writing direction of what is typed: both are ours.
const ADDED = ['aria-invalid', 'dir'];

interface InputOptions extends GovukOptions {
  prefix?: { text?: string };
  suffix?: { text?: string };
}

compareWithGovuk(
  'input',
  (options: InputOptions) => (
    <Input
      {...fieldProps(options)}
      type={options.type as InputProps['type']}
      value={options.value === undefined ? undefined : String(options.value)}
      autocomplete={options['autocomplete'] as string}
      autocapitalize={options['autocapitalize'] as InputProps['autocapitalize']}
      inputmode={options['inputmode'] as InputProps['inputmode']}
      pattern={options['pattern'] as string}
      spellcheck={options['spellcheck'] as boolean}
      disabled={options['disabled'] as boolean}
      prefix={options.prefix?.text}
      suffix={options.suffix?.text}
    />
  ),
  {
    leftOut: ['inputWrapper', 'beforeInput', 'afterInput'],
    except: { 'with prefix with classes': 'affixes take no classes' },
    ignore: ADDED,
    compared: 37,
  },
);

compareWithGovuk(
  'textarea',
  (options) => (
    <Textarea
      {...fieldProps(options)}
      value={options.value}
      rows={options['rows'] as number}
      autocomplete={options['autocomplete'] as string}
      spellcheck={options['spellcheck'] as boolean}
    />
  ),
  { ignore: ADDED, compared: 17 },
);

compareWithGovuk(
  'select',
  (options) => {
    const items =
      (options['items'] as { value?: string; text: string; selected?: boolean; disabled?: boolean }[]) ?? [];
    const present = items.filter(Boolean);
    return (
      <Select
        {...fieldProps(options)}
        value={present.find((item) => item.selected)?.value ?? options.value}
        items={present.map(({ value, text, disabled }) => ({ value: value ?? text, label: text, disabled }))}
      />
    );
  },
  {
    except: {
      'without values': 'an option always has a value',
      'without values with selected value': 'an option always has a value',
      'with falsy values': 'values are strings',
      'item selected overrides value': 'the value says what is chosen',
    },
    ignore: ADDED,
    compared: 13,
  },
);

compareWithGovuk(
  'password-input',
  (options) => (
    <PasswordInput {...fieldProps(options)} autocomplete={options['autocomplete'] as 'new-password' | undefined} />
  ),
  { except: { value: 'a password is never given back' }, ignore: ADDED, withoutElements: ['button'], compared: 10 },
);

interface DateOptions extends GovukOptions {
  values?: Record<string, number>;
  namePrefix?: string;
}

const PARTS = ['day', 'month', 'year'] as const;
const SHORT_DATE = 'our dates have three parts';
const OWN_WORDS = 'the words of the parts come from the catalogue';

compareWithGovuk(
  'date-input',
  (options: DateOptions) => (
    <DateInput
      {...legendProps(options)}
      id={options.id ?? ''}
      namePrefix={options.namePrefix}
      hint={options.hint?.text}
      error={options.errorMessage?.text}
      groupClass={options.formGroup?.classes}
      wrongParts={PARTS.filter((part) => (options[part] as { error?: boolean } | undefined)?.error)}
      values={Object.fromEntries(
        PARTS.map((part) => [part, options.values?.[options.namePrefix ? `${options.namePrefix}-${part}` : part]]),
      )}
    />
  ),
  {
    leftOut: ['items'],
    except: {
      'day and month': SHORT_DATE,
      'month and year': SHORT_DATE,
      'with translations': OWN_WORDS,
      'with values, name prefix and custom names': OWN_WORDS,
      'with errors only': 'an error has words',
      'with errors only (using classes)': 'an error has words',
      classes: 'the group takes no classes',
      'with field value': 'values are given together',
      'with field value overriding values': 'values are given together',
      'with error on single field by omission': 'wrong parts are named',
      'with error on single field using classes': 'wrong parts are named',
    },
    ignore: ADDED,
    compared: 11,
  },
);
