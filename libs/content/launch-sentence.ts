import type { MessageParams, Translator } from './i18n/translator.js';

/** What was found out about one thing before going live. */
export interface FoundOut {
  readonly code: string;
  readonly outcome: 'holds' | 'fails' | 'unknown';
  readonly facts: MessageParams;
}

const GROUPS = { holds: 'launch.holds', fails: 'launch.fails', unknown: 'launch.unknown' } as const;

/** The sentence about it, with what to do where it does not hold; command and page say the same. */
export function launchSentence(t: Translator, { code, outcome, facts }: FoundOut): string {
  const key = `${GROUPS[outcome]}.${code}`;
  if (!t.has(key)) throw new Error(`No words for ${key}`);
  return t(key, typeof facts['day'] === 'string' ? { ...facts, day: t.date(facts['day']) } : facts);
}
