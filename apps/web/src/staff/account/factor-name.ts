import type { Translator } from '#content/i18n/translator.js';
import type { Factor } from '#registry/accounts/second-factor/factors.js';

/** What a factor is called: its owner's name for it, or its kind. */
export function factorName(t: Translator, { name, kind }: Pick<Factor, 'name' | 'kind'>): string {
  return name ?? t(`account.kinds.${kind}`);
}
