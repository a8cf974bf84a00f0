import type { Translator } from '#content/i18n/translator.js';
import type { ImportBatch } from '#registry/import/import-batch.js';
import type { ImportFault } from '#registry/import/import-fault.js';

/** What is wrong with a row, and in which column. */
export function faultWords(t: Translator, { column, code, number = 0 }: ImportFault): string {
  const text = t(`imports.fault.${code}`, { number });
  return column === '' ? text : t('imports.report.inColumn', { column, text });
}

/** Where an import stands; one that somebody stopped says so. */
export function statusWords(t: Translator, { status, cancelledAt }: ImportBatch): string {
  return t(`imports.status.${status === 'applied' && cancelledAt !== null ? 'stopped' : status}`);
}
