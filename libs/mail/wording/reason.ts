import type { MessageKey, Translator } from '#content/i18n/translator.js';
import { wordsIn, type Words } from '#domain/words.js';
import type { MailBlock } from '../mail.js';

export interface MailedReason {
  /** What the reason's code means, in the languages in which it is written; null when it is not known. */
  readonly words: Words | null;
  /** The reviewer's own words, in the contact's language; may be empty. */
  readonly text: string;
}

/** Makes the part of a mail that says why: a heading, the reason's words, and the reviewer's own. */
export function reasonBlocks(heading: MessageKey): (reason: MailedReason, t: Translator) => MailBlock[] {
  return ({ words, text }, t) => [
    { kind: 'heading', level: 2, text: t(heading) },
    { kind: 'paragraph', text: words ? wordsIn(words, t.locale) : t('mail.rejected.otherReason') },
    ...(text.trim() === '' ? [] : [{ kind: 'quote', text: text.trim(), by: t('mail.rejected.messageBy') } as const]),
  ];
}
