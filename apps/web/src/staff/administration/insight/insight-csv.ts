import { stringify } from 'csv-stringify/sync';
import type { Translator } from '#content/i18n/translator.js';
import { withoutFormula } from '../../../api/open-data/signatories-csv.js';
import type { InsightFigure } from './insight-figures.js';

/** The whole table of a figure as a spreadsheet reads it: words in the reader's language, numbers with a point. */
export function insightCsv(t: Translator, { of, series, rows }: InsightFigure): string {
  const head = [t('insight.code'), of, ...series].map(withoutFormula);
  const lines = rows.map(({ code, label, values }) => [withoutFormula(code), withoutFormula(label), ...values]);
  return stringify([head, ...lines], { bom: true, record_delimiter: 'windows' });
}
