import { parse } from 'csv-parse';
import { columnCalled } from './column-labels.js';
import { IMPORT_COLUMNS, REQUIRED_COLUMNS, type ImportCells, type ImportColumn } from './import-columns.js';

/** Why a whole file cannot be read; `imports.file` has the words. */
export type ImportFileFault =
  | { readonly code: 'empty' | 'not-utf8' | 'no-rows' }
  | { readonly code: 'missing-columns'; readonly missing: readonly ImportColumn[] }
  | { readonly code: 'unknown-columns' | 'duplicate-columns'; readonly columns: string }
  | { readonly code: 'too-many-rows'; readonly number: number }
  | { readonly code: 'unreadable'; readonly number: number };

export interface ImportFileRow {
  readonly line: number;
  readonly cells: ImportCells;
  /** More cells than there are columns. */
  readonly tooManyCells: boolean;
}

export type ImportFileReading =
  | { readonly ok: true; readonly rows: readonly ImportFileRow[] }
  | { readonly ok: false; readonly fault: ImportFileFault };

/** Most rows of one file. */
export const MOST_ROWS = 50_000;

/** Control characters but tab and line ends; PostgreSQL refuses NUL, and none of them is ever meant. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/gu;

/** The apostrophe that our own files put before what a spreadsheet would run. */
const GUARDED = /^'+(?=[=+\-@])/;

/** The line by which Excel is told the separator. */
const SEPARATOR_LINE = /^sep=.\r?\n/i;

/** A cell as it is stored: composed, without control characters and outer white space. */
function cleaned(cell: string): string {
  return cell.normalize('NFC').replace(/\r\n?/g, '\n').replace(CONTROL, '').trim().replace(GUARDED, '');
}

/** Reads a file of values separated by commas, semicolons or tabs. Nothing in it is believed yet. */
export async function readImportFile(bytes: Uint8Array): Promise<ImportFileReading> {
  const text = decoded(bytes)?.replace(SEPARATOR_LINE, '');
  if (text === undefined) return { ok: false, fault: { code: 'not-utf8' } };
  if (text.trim() === '') return { ok: false, fault: { code: 'empty' } };
  const parser = parse({
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  parser.end(text);
  let columns: ImportColumn[] | undefined;
  const rows: ImportFileRow[] = [];
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        const header = columnsOf(record);
        if (!Array.isArray(header)) return { ok: false, fault: header };
        columns = header;
      } else if (rows.length === MOST_ROWS) {
        return { ok: false, fault: { code: 'too-many-rows', number: MOST_ROWS } };
      } else rows.push(rowOf(columns, record, info.lines));
    }
  } catch (error) {
    return { ok: false, fault: { code: 'unreadable', number: (error as { lines?: number }).lines ?? 1 } };
  }
  return rows.length === 0 ? { ok: false, fault: { code: 'no-rows' } } : { ok: true, rows };
}

/**
 * The text without its byte order mark; nothing when it is neither UTF-8 nor, as Excel's "Unicode text", UTF-16 with
 * its mark. Without the mark UTF-16 is, to UTF-8, mostly NULs.
 */
function decoded(bytes: Uint8Array): string | undefined {
  const mark = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /^[^\n]*\0[^\n]*\0/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function delimiterOf(text: string): string {
  const [header = ''] = text.trimStart().split(/\r?\n|\r/, 1);
  const count = (sign: string): number => header.split(sign).length;
  return [',', ';', '\t'].reduce((most, sign) => (count(sign) > count(most) ? sign : most));
}

function columnsOf(header: readonly string[]): ImportColumn[] | ImportFileFault {
  const names = header.map(cleaned);
  const columns = names.map(columnCalled);
  const list = (some: readonly string[]): string =>
    [...new Set(some)]
      .map((name) => name.slice(0, 60))
      .slice(0, 20)
      .join(', ');
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.includes(column));
  if (missing.length > 0) return { code: 'missing-columns', missing };
  const twice = names.filter((_name, index) => columns[index] && columns.indexOf(columns[index]) !== index);
  if (twice.length > 0) return { code: 'duplicate-columns', columns: list(twice) };
  const unknown = names.filter((_name, index) => !columns[index]);
  if (unknown.length > 0) return { code: 'unknown-columns', columns: list(unknown.map((name) => name || '—')) };
  return columns.filter((column) => column !== undefined);
}

function rowOf(columns: readonly ImportColumn[], record: readonly string[], line: number): ImportFileRow {
  const cells: ImportCells = {};
  for (const column of IMPORT_COLUMNS) {
    const cell = cleaned(record[columns.indexOf(column)] ?? '');
    // More than any cell may hold is cut: the row is refused for it, and need not be kept whole.
    if (cell !== '') cells[column] = cell.slice(0, 2000).toWellFormed();
  }
  return { line, cells, tooManyCells: record.slice(columns.length).some((cell) => cell.trim() !== '') };
}
