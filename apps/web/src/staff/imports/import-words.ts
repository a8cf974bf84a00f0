import type { MessageKey, MessageParams, Translator } from '#content/i18n/translator.js';
import { columnCalled, columnLabel } from '#registry/import/column-labels.js';
import type { ImportBatch } from '#registry/import/import-batch.js';
import type { ImportFault } from '#registry/import/import-fault.js';
import type { ImportFileFault } from '#registry/import/read-import-file.js';

/** What is wrong with a row, and in which column. */
export function faultWords(t: Translator, { column: name, code, number = 0 }: ImportFault): string {
  const text = t(`imports.fault.${code}`, { number });
  if (name === '') return text;
  const column = columnCalled(name);
  return t('imports.report.inColumn', { column: column ? columnLabel(column, t.locale) : name, text });
}

/** What is wrong with a whole file; missing columns are called as the template calls them. */
export function fileFault(t: Translator, fault: ImportFileFault): { key: MessageKey; params: MessageParams } {
  const { code, ...params } = fault;
  if (fault.code !== 'missing-columns') return { key: `imports.file.${code}`, params: params as MessageParams };
  const columns = fault.missing.map((column) => columnLabel(column, t.locale)).join(', ');
  return { key: 'imports.file.missing-columns', params: { columns } };
}

/** Where an import stands; one that somebody stopped says so. */
export function statusWords(t: Translator, { status, cancelledAt }: ImportBatch): string {
  return t(`imports.status.${status === 'applied' && cancelledAt !== null ? 'stopped' : status}`);
}
