import type { Translator } from '#content/i18n/translator.js';
import type { SignedInStaff } from '../../../access/signed-in-staff.js';
import { moment } from '../../case/words.js';

/** What an account waits for, as its owner reads it; nothing when it waits for nothing. */
export function waitingWords(t: Translator, { role: inForce, waits }: SignedInStaff): string[] {
  if (!waits) return [];
  const role = t(`people.role.${waits.role}`);
  const awaited = waits.until
    ? t('people.wait.until', { role, when: moment(t, waits.until) })
    : t('people.wait.confirm', { role });
  return inForce ? [awaited, t('people.wait.kept', { role: t(`people.role.${inForce}`) })] : [awaited];
}
