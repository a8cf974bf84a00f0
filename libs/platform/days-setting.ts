import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

const TEN_YEARS = 3650;

/**
 * A setting that is a whole number of days.
 *
 * @param name of the setting, for the sentence that stops the start
 * @param most days allowed
 */
export function Days(name: string, most: number = TEN_YEARS): PropertyDecorator {
  const decorators = [
    Type(() => Number),
    IsInt({ message: `${name} must be a whole number of days.` }),
    Min(1, { message: `${name} must be at least 1.` }),
    Max(most, { message: `${name} must be at most ${most}.` }),
  ];
  return (target, property) => decorators.forEach((decorate) => decorate(target, property));
}
