import { QueryFailedError } from 'typeorm';

/** Whether a statement failed because of this constraint, or unique index, of the tables. */
export function violates(error: unknown, constraint: string): boolean {
  return error instanceof QueryFailedError && error.message.includes(constraint);
}
