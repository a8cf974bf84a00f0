import type { Settings } from './settings.js';

/** A list whose first entry is in use; the others open what they made before. */
export type KeyRing = readonly [string, ...string[]];

/** The secrets of the registry. */
export interface SecretKeys {
  /** Links, codes and fingerprints are derived from it, cookies signed with it. */
  readonly app: KeyRing;
  /** Second factors are sealed with it. */
  readonly factor: KeyRing;
}

type SecretSettings = Pick<Settings, 'APP_SECRET'> &
  Partial<Pick<Settings, 'APP_SECRET_PREVIOUS' | 'FACTOR_KEY' | 'FACTOR_KEY_PREVIOUS'>>;

/**
 * The secrets that the settings name. Factors without a key of their own are sealed with one that is derived from the
 * application's secret; these are opened after a key was set, too.
 */
export function secretKeys(settings: SecretSettings): SecretKeys {
  const { APP_SECRET, APP_SECRET_PREVIOUS, FACTOR_KEY, FACTOR_KEY_PREVIOUS } = settings;
  const app = ringOf(APP_SECRET, APP_SECRET_PREVIOUS);
  const [factor = APP_SECRET, ...earlier] = [FACTOR_KEY, FACTOR_KEY_PREVIOUS, ...app].filter(
    (key): key is string => key !== undefined,
  );
  return { app, factor: ringOf(factor, ...earlier) };
}

function ringOf(current: string, ...earlier: readonly (string | undefined)[]): KeyRing {
  return [current, ...earlier.filter((key): key is string => key !== undefined)];
}

/**
 * What was derived before the secrets were changed, or since: the first result that fits.
 *
 * @param isIt whether a result is the one that is meant, as by its hash
 * @returns what the present secret gives when none fits
 */
export function derivedEarlier<Derived>(
  keys: KeyRing,
  derive: (secret: string) => Derived,
  isIt: (derived: Derived) => boolean,
): Derived {
  return keys.map(derive).find(isIt) ?? derive(keys[0]);
}
