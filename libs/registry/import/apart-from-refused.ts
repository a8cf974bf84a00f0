import { QueryFailedError, type EntityManager } from 'typeorm';
import { DomainError } from '#domain/domain-error.js';

/** Classes of SQLSTATE that are about the values of a row: data, integrity, and limits such as that of an index. */
const ABOUT_VALUES = /^(22|23|54)/;

/**
 * Works on many rows at once, in a savepoint. When PostgreSQL or a rule refuses one of them, each half is tried by
 * itself, down to the rows that are refused alone: the others are done.
 *
 * @param manager of a transaction
 * @returns the rows that were refused
 * @throws whatever is not about a row, such as a lost connection
 */
export async function apartFromRefused<Row>(
  manager: EntityManager,
  rows: readonly Row[],
  work: (manager: EntityManager, rows: readonly Row[]) => Promise<void>,
): Promise<Row[]> {
  try {
    await manager.transaction((inner) => work(inner, rows));
    return [];
  } catch (error) {
    if (!isAboutARow(error)) throw error;
    if (rows.length <= 1) return [...rows];
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await apartFromRefused(manager, rows.slice(0, middle), work)),
      ...(await apartFromRefused(manager, rows.slice(middle), work)),
    ];
  }
}

function isAboutARow(error: unknown): boolean {
  if (error instanceof DomainError) return true;
  return error instanceof QueryFailedError && ABOUT_VALUES.test((error.driverError as { code?: string }).code ?? '');
}
