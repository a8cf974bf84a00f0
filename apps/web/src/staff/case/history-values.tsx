import type { Translator } from '#content/i18n/translator.js';
import { isUndertaking } from '#domain/pact/undertaking.js';
import type { HistoryValue } from '#registry/review/timeline.js';
import { useTranslator } from '../../views/translator-context.js';
import { word, wordKey, type WordGroup } from './words.js';

/** Fields such as `check.domain` are named in lists of their own. */
const NAMED_IN: Readonly<Record<string, WordGroup>> = { check: 'decisions.check', consent: 'staff.consent' };

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What an event changed, field by field, before and after. */
export function HistoryValues({ values }: { readonly values: readonly HistoryValue[] }) {
  const t = useTranslator();
  if (values.length === 0) return null;
  return (
    <ul class="govuk-list">
      {values.map(({ field, before, after }) => (
        <li>
          <strong>{fieldWords(t, field)}</strong>
          {before === null && after === null && <span class="wc-case__detail">{t('case.value.erased')}</span>}
          {before !== null && (
            <span class="wc-case__detail">
              {t('case.value.before')} <bdi>{valueWords(t, field, before)}</bdi>
            </span>
          )}
          {after !== null && (
            <span class="wc-case__detail">
              {t('case.value.now')} <bdi>{valueWords(t, field, after)}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The words for a field of the history. A row may be older than the list of fields: then it is another detail. */
export function fieldWords(t: Translator, field: string): string {
  const [list = '', code = ''] = field.split('.');
  if (list === 'undertaking' && isUndertaking(code)) return t(`pact.undertakings.${code}.title`);
  const group = NAMED_IN[list];
  const key = group ? wordKey(group, code) : wordKey('case.field', field);
  return t.has(key) ? t(key) : t('case.value.anotherDetail');
}

/** A stored value as people read it: codes and dates in words, what was typed as it is. */
function valueWords(t: Translator, field: string, value: string): string {
  if (field === 'status') return word(t, 'staff.status', value);
  if (field === 'mandateKind') return word(t, 'staff.mandate', value);
  if (field === 'oldAddress') return t('case.value.notTold');
  if (field === 'contactDecision') return t(value === 'keep' ? 'changes.dispute.keep' : 'changes.dispute.setBack');
  if (field === 'contactLanguage') return t.language(value);
  if (field.startsWith('consent.')) return t(value === 'yes' ? 'site.yes' : 'site.no');
  if (field.startsWith('check.')) return word(t, 'decisions.checkResult', value);
  if (field === 'undertaking' || field === 'undertakings') {
    return value
      .split(';')
      .map((code) => (isUndertaking(code) ? t(`pact.undertakings.${code}.title`) : code))
      .join(', ');
  }
  return DAY.test(value) ? t.date(value) : value;
}
