import { isExample } from './guessable-secret.js';
import type { Settings } from './settings.js';

/** Those in use now; what an earlier one was cannot be mended any more. */
const IN_USE = ['APP_SECRET', 'FACTOR_KEY', 'MAIL_EVENTS_SECRET', 'METRICS_TOKEN'] as const;

/** The sentences for secrets that stand in an example: whoever reads the example knows them. */
export function exampleSecrets(settings: Settings): string[] {
  return IN_USE.filter((name) => isExample(settings[name] ?? '')).map(
    (name) =>
      `${name} looks like the text of an example, which anybody can read. Use random text, such as openssl rand -base64 48 gives.`,
  );
}

/** The sentences for secrets that are the same, so that changing one of them would change nothing. */
export function repeatedSecrets(settings: Settings): string[] {
  const sentences: string[] = [];
  if (settings.APP_SECRET_PREVIOUS === settings.APP_SECRET && settings.APP_SECRET !== undefined) {
    sentences.push('APP_SECRET_PREVIOUS must be another secret than APP_SECRET: the one that it replaces.');
  }
  if (settings.FACTOR_KEY !== undefined && settings.FACTOR_KEY === settings.FACTOR_KEY_PREVIOUS) {
    sentences.push('FACTOR_KEY_PREVIOUS must be another key than FACTOR_KEY: the one that it replaces.');
  }
  if (settings.FACTOR_KEY !== undefined && settings.FACTOR_KEY === settings.APP_SECRET) {
    sentences.push('FACTOR_KEY must be another secret than APP_SECRET: whoever gets one must not have both.');
  }
  return sentences;
}
