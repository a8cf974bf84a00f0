import type { Translator } from '#content/i18n/translator.js';
import { promiseWords } from '#content/promise-words.js';
import type { MailBlock } from '../mail.js';
import type { PresentMailProps } from '../mailed-endorsement.js';

type Present = Pick<PresentMailProps, 'standing' | 'now' | 'site'>;

/** What the public sees of the endorsement now, or saw before. */
export function shownBlock({ standing }: Pick<Present, 'standing'>, t: Translator): MailBlock {
  return { kind: 'paragraph', text: t(`manage.shown.${standing.shown}`) };
}

/** By when what happens, in one sentence; null when nothing is promised or awaited. */
export function promiseOf({ standing, now, site }: Present, t: Translator): string | null {
  return promiseWords(t, standing.deadlines, { now, contactEmail: site.contactEmail });
}

/** By when what happens; nothing when nothing is promised or awaited. */
export function promiseBlocks(present: Present, t: Translator): MailBlock[] {
  const text = promiseOf(present, t);
  return text === null ? [] : [{ kind: 'paragraph', text }];
}
