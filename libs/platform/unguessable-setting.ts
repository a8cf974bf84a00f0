import { ValidateBy } from 'class-validator';
import { isGuessable } from './guessable-secret.js';

/** A secret that somebody made up, or began to: repetitions, rows of keys, too few different characters. */
export function Unguessable(name: string): PropertyDecorator {
  return ValidateBy(
    {
      name: 'unguessable',
      validator: { validate: (value: unknown) => typeof value === 'string' && !isGuessable(value) },
    },
    {
      message: `${name} is easy to guess: it repeats itself, counts up, or has too few different characters. Use random text, such as openssl rand -base64 48 gives.`,
    },
  );
}
