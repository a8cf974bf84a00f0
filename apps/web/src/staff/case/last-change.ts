import type { Translator } from '#content/i18n/translator.js';
import type { CaseFile } from '#registry/review/case-file.js';
import type { StatusEvent } from '#registry/review/timeline.js';
import { whoActed } from './case-timeline.js';
import { moment } from './words.js';

/** The last change of an endorsement's state. */
export function lastChange({ timeline }: Pick<CaseFile, 'timeline'>): StatusEvent | undefined {
  return timeline.find((event) => event.type === 'status');
}

/** Who did what and when, in one sentence. */
export function lastChangeWords(t: Translator, change: StatusEvent): string {
  return t('staff.lastChange', { action: change.action, name: whoActed(t, change), when: moment(t, change.at) });
}
