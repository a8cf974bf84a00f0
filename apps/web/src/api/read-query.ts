import { BadRequestException, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** An address whose parameters have values that they cannot have. Machines get the reasons, people a page. */
export class InvalidQuery extends BadRequestException {
  constructor(
    /** Names of the parameters that are wrong. */
    readonly parameters: readonly string[],
    reasons: readonly string[],
  ) {
    super([...reasons]);
  }
}

/** Control characters: PostgreSQL refuses NUL, and none of them is ever meant. */
const CONTROL = /\p{Cc}+/gu;

function cleaned(value: string): string {
  return value.toWellFormed().normalize('NFC').replace(CONTROL, ' ').trim();
}

/** Every value trimmed; a form sends what was left empty, which counts as not given. */
function givenValues(query: unknown): Record<string, string | string[]> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>).flatMap(([name, value]) => {
    const values = [value].flat().map(cleaned).filter(Boolean);
    return values.length > 0 ? [[name, values.length > 1 ? values : (values[0] ?? '')] as const] : [];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads an address's query as the class describes it. Parameters that it does not know, such as those that campaign
 * links carry, are left out.
 *
 * @throws {InvalidQuery} for a value that a known parameter cannot have
 */
export function readQuery<Query extends object>(QueryClass: new () => Query, query: unknown): Query {
  const read = plainToInstance(QueryClass, givenValues(query), { exposeDefaultValues: true });
  const faults = validateSync(read, { whitelist: true, stopAtFirstError: true });
  if (faults.length === 0) return read;
  throw new InvalidQuery(
    faults.map(({ property }) => property),
    faults.flatMap(({ constraints }) => Object.values(constraints ?? {})),
  );
}

/** Gives a handler its query, read as the parameter's class describes it: `@Query(QUERY) query: SomeQuery`. */
export const QUERY: PipeTransform = {
  transform(value: unknown, { metatype }: ArgumentMetadata): object {
    if (!metatype) throw new Error('A query is read by its class: give the parameter one as its type.');
    return readQuery(metatype as new () => object, value);
  },
};
