import { CONSENT_COLUMNS, type ImportCells, type ImportColumn } from './import-columns.js';
import type { ImportFaultCode } from './import-fault.js';
import type { PaperConsents } from './imported-endorsement.js';

const ANSWERS: Readonly<Record<string, boolean>> = { yes: true, no: false };

/**
 * Reads what a row says of consents. Any answer needs the paper on which it stands and its day; a row without answers
 * says that nobody was asked.
 *
 * @param fault notes what is wrong
 */
export function readPaperConsents(
  cells: ImportCells,
  fault: (column: ImportColumn, code: ImportFaultCode) => void,
): PaperConsents | null {
  const given = Object.entries(CONSENT_COLUMNS).flatMap(([name, purpose]) => {
    const column = name as keyof typeof CONSENT_COLUMNS;
    const cell = cells[column]?.toLowerCase();
    return cell === undefined ? [] : [{ column, purpose, granted: ANSWERS[cell] }];
  });
  for (const { column, granted } of given) if (granted === undefined) fault(column, 'not-yes-or-no');
  // Whoever refuses the use of their details must not be in the file with them.
  if (given.some(({ purpose, granted }) => purpose === 'process_contact' && granted === false)) {
    fault('consent_contact', 'contact-refused');
  }
  if (given.length === 0) return null;
  const { consent_basis: basis, consent_date: date } = cells;
  if (basis === undefined) fault('consent_basis', 'missing');
  if (date === undefined) fault('consent_date', 'missing');
  const answers = Object.fromEntries(given.map(({ purpose, granted }) => [purpose, granted]));
  return { answers, basis: basis ?? '', date: date ?? '' };
}
