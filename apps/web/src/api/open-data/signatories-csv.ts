import { stringify } from 'csv-stringify/sync';
import { PUBLIC_FIELDS, type PublicSignatory } from '#registry/public-register/public-fields.js';

/** A text that a spreadsheet would run as a formula (OWASP, "CSV Injection"), or one that looks already guarded. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** The columns: the public fields, and beside those that are lists what else each of their values says. */
export const CSV_COLUMNS = PUBLIC_FIELDS.flatMap((field) => {
  if (field === 'undertakings') return [field, 'undertakingDates' as const];
  if (field === 'formerNames') return [field, 'formerNameDates' as const];
  if (field === 'earlierTerms') return [field, 'earlierTermEnds' as const, 'earlierTermEndDates' as const];
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

/** The lists, as cells. A name may begin like a formula, so each such cell is guarded as a whole. */
const LISTS = {
  formerNames: ({ formerNames }) => formerNames.map(({ name }) => name),
  formerNameDates: ({ formerNames }) => formerNames.map(({ until }) => until),
  undertakings: ({ undertakings }) => undertakings.map(({ code }) => code),
  undertakingDates: ({ undertakings }) => undertakings.flatMap(({ committedOn }) => committedOn ?? []),
  signedVersions: ({ signedVersions }) => signedVersions.map(({ version }) => version),
  signedVersionDates: ({ signedVersions }) => signedVersions.map(({ signedOn }) => signedOn),
  earlierTerms: ({ earlierTerms }) => earlierTerms.map(({ signedOn }) => signedOn),
  earlierTermEnds: ({ earlierTerms }) => earlierTerms.map(({ ended }) => ended),
  earlierTermEndDates: ({ earlierTerms }) => earlierTerms.map(({ endedOn }) => endedOn),
  assurance: ({ assurance }) => assurance.map(({ code }) => code),
  assuranceDates: ({ assurance }) => assurance.map(({ checkedOn }) => checkedOn),
} satisfies Partial<Record<Column, (signatory: PublicSignatory) => string[]>>;

function isList(column: Column): column is keyof typeof LISTS {
  return column in LISTS;
}

function cell(signatory: PublicSignatory, column: Column): string {
  if (isList(column)) return withoutFormula(LISTS[column](signatory).join(';'));
  const value = signatory[column];
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? withoutFormula(value) : String(value);
}

/** The text as a spreadsheet shows it and never runs it. */
export function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
