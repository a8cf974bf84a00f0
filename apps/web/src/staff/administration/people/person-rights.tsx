import type { Translator } from '#content/i18n/translator.js';
import { isEffective, roleInForce } from '#domain/staff/account-powers.js';
import type { Person } from '#registry/accounts/people.js';
import { moment } from '../../case/words.js';

interface OfPerson {
  readonly t: Translator;
  readonly person: Person;
  readonly now: Date;
}

/** Whether the rights of an account are in effect, and since when, or what they wait for. */
export function RightsOf({ t, person, now }: OfPerson) {
  const kept = roleInForce(person, now);
  const isWhole = isEffective(person, now);
  return (
    <>
      {rights(t, person, now)}
      {!isWhole && kept && ` ${t('people.rights.kept', { role: t(`people.role.${kept}`) })}`}
    </>
  );
}

/** In the list: whether somebody can sign in, and what their rights wait for where they wait. */
export function StateOf({ t, person, now }: OfPerson) {
  const { state, effectiveFrom } = person;
  const waits = state !== 'disabled' && !isEffective(person, now);
  return (
    <>
      {t(`people.state.${state}`)}{' '}
      {waits && (
        <span class="wc-queue__detail">
          {effectiveFrom ? t('people.waiting.until', { when: moment(t, effectiveFrom) }) : t('people.waiting.confirm')}
        </span>
      )}
    </>
  );
}

function rights(t: Translator, { effectiveFrom, disabledAt }: Person, now: Date): string {
  if (disabledAt !== null) return t('people.rights.none');
  if (effectiveFrom === null) return t('people.rights.waits');
  return t(effectiveFrom <= now ? 'people.rights.since' : 'people.rights.from', { when: moment(t, effectiveFrom) });
}
