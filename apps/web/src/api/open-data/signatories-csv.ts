import { stringify } from 'csv-stringify/sync';
import { PUBLIC_FIELDS, type PublicSignatory } from '#registry/public-register/public-fields.js';

/** A text that a spreadsheet would run as a formula (OWASP, "CSV Injection"), or one that looks already guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The columns: the public fields, and the dates of undertakings, versions and checks beside them. */
export const CSV_COLUMNS = PUBLIC_FIELDS.flatMap((field) => {
  if (field === 'undertakings') return [field, 'undertakingDates' as const];
  if (field === 'signedVersions') return [field, 'signedVersionDates' as const];
  return field === 'assurance' ? [field, 'assuranceDates' as const] : [field];
});

type Column = (typeof CSV_COLUMNS)[number];

/**
 * The signatories as a spreadsheet reads them: RFC 4180 with a byte order mark, by which Excel knows UTF-8. A text
 * that begins like a formula is preceded by an apostrophe; numbers are never touched.
 */
export function signatoriesCsv(signatories: readonly PublicSignatory[]): string {
  const rows = signatories.map((signatory) => CSV_COLUMNS.map((column) => cell(signatory, column)));
  return stringify([CSV_COLUMNS, ...rows], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

function cell(signatory: PublicSignatory, column: Column): string {
  if (column === 'undertakings') return signatory.undertakings.map(({ code }) => code).join(';');
  if (column === 'undertakingDates')
    return signatory.undertakings.flatMap(({ committedOn }) => committedOn ?? []).join(';');
  if (column === 'signedVersions') return signatory.signedVersions.map(({ version }) => version).join(';');
  if (column === 'signedVersionDates') return signatory.signedVersions.map(({ signedOn }) => signedOn).join(';');
  if (column === 'assurance') return signatory.assurance.map(({ code }) => code).join(';');
  if (column === 'assuranceDates') return signatory.assurance.map(({ checkedOn }) => checkedOn).join(';');
  const value = signatory[column];
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? withoutFormula(value) : String(value);
}

/** The text as a spreadsheet shows it and never runs it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
