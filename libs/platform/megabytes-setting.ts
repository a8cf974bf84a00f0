import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const MOST = 10_000_000;

/**
 * A setting that is a whole number of megabytes.
 *
 * @param name of the setting, for the sentence that stops the start
 */
export function Megabytes(name: string): PropertyDecorator {
  const decorators = [
    Type(() => Number),
    IsInt({ message: `${name} must be a whole number of megabytes.` }),
    Min(1, { message: `${name} must be at least 1.` }),
    Max(MOST, { message: `${name} must be at most ${MOST}.` }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
