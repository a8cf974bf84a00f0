import { IntlMessageFormat } from 'intl-messageformat';
import { INTL_TAGS, type Locale } from './locales.js';
import { MESSAGE_SYNTAX } from './message.js';

type MessageElement = ReturnType<IntlMessageFormat['getAst']>[number];

/** What a message is made of, apart from its wording: what a translation must keep. */
export interface MessageStructure {
  /** The names of its placeholders, sorted. */
  readonly placeholders: readonly string[];
  /** Each `plural` (`cardinal`) or `selectordinal` (`ordinal`), with the cases it gives. */
  readonly plurals: readonly PluralForms[];
  /** Each `select`, as `name: case, case`, sorted. */
  readonly selects: readonly string[];
  /** Whether it holds any word, and not only placeholders and punctuation. */
  readonly hasWords: boolean;
}

export interface PluralForms {
  readonly name: string;
  readonly type: 'cardinal' | 'ordinal';
  readonly cases: readonly string[];
}

/**
 * Takes ICU MessageFormat source apart.
 * @throws SyntaxError when it is not valid.
 */
export function messageStructure(source: string, locale: Locale): MessageStructure {
  const elements = [...everyElement(new IntlMessageFormat(source, INTL_TAGS[locale], {}, MESSAGE_SYNTAX).getAst())];
  const placeholders = new Set<string>();
  const plurals: PluralForms[] = [];
  const selects: string[] = [];
  let words = '';

  for (const element of elements) {
    if (!('value' in element)) continue;
    if (!isPlaceholder(element)) {
      words += element.value;
      continue;
    }
    placeholders.add(element.value);
    if (!('options' in element)) continue;
    const cases = Object.keys(element.options);
    if ('pluralType' in element) {
      plurals.push({ name: element.value, type: element.pluralType ?? 'cardinal', cases });
    } else {
      selects.push(`${element.value}: ${cases.toSorted().join(', ')}`);
    }
  }
  return {
    placeholders: [...placeholders].toSorted(),
    plurals,
    selects: selects.toSorted(),
    hasWords: /\p{L}/u.test(words),
  };
}

function* everyElement(elements: readonly MessageElement[]): Generator<MessageElement> {
  for (const element of elements) {
    yield element;
    if (!('options' in element)) continue;
    for (const option of Object.values(element.options)) yield* everyElement(option.value);
  }
}

/** The parser numbers its element types; 0 is text. */
function isPlaceholder(element: MessageElement): boolean {
  return Number(element.type) !== 0;
}
