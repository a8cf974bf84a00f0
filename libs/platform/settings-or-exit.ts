import { readSettings, WrongSettings } from './read-settings.js';
import type { Settings } from './settings.js';

/** Reads the settings of a process that is starting; wrong ones end it with sentences instead of a stack trace. */
export function settingsOrExit(environment: NodeJS.ProcessEnv): Settings {
  try {
    return readSettings(environment);
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    process.stderr.write(`${error.message}\n`);
    return process.exit(78);
  }
}
