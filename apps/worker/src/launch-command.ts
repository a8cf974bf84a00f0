import { parseArgs } from 'node:util';
import { confirmableFingerprints } from '#content/confirmable.js';
import { isLocale } from '#content/i18n/locales.js';
import { translator, type Translator } from '#content/i18n/translator.js';
import { launchSentence } from '#content/launch-sentence.js';
import { CommandRefused } from '#platform/run-command.js';
import type { Settings } from '#platform/settings.js';
import { checkLaunch } from '#registry/operation/launch/check-launch.js';
import {
  CONFIRMED_SUBJECTS,
  confirmForLaunch,
  type ConfirmedSubject,
} from '#registry/operation/launch/confirmations.js';
import { mayLaunch, type LaunchCheck } from '#registry/operation/launch/launch-check.js';
import type { Registry } from '#registry/registry.js';

/** What the person at the terminal got wrong, as a sentence. */
export class LaunchCommandError extends CommandRefused {}

const USAGE = `Usage:
  npm run launch-check -- [--language en|fr|es]         looks whether the registry may go live
  npm run launch-check -- confirm wording --by "NAME"   notes that UCLG confirmed the words of this version
  npm run launch-check -- confirm sections --by "NAME"  the same for which country stands under which section`;

/** What is printed, and the exit code: 1 when something does not hold with which nobody should go live. */
export interface LaunchAnswer {
  readonly text: string;
  readonly code: number;
}

/**
 * Runs one command about going live.
 *
 * @param args as typed after `npm run launch-check --`
 * @throws {LaunchCommandError} with a sentence for the person who typed
 */
export async function runLaunchCommand(
  registry: Registry,
  settings: Settings,
  args: readonly string[],
): Promise<LaunchAnswer> {
  const { positionals, language, by } = read(args);
  const [command, subject, ...more] = positionals;
  if (command === undefined) return look(registry, settings, translator(language));
  if (command !== 'confirm' || !isConfirmed(subject) || more.length > 0) throw new LaunchCommandError(USAGE);
  if (!by) throw new LaunchCommandError('Say who confirmed it: --by "NAME".');
  await confirmForLaunch(registry.dataSource.manager, subject, confirmableFingerprints()[subject], by);
  return { text: `Noted that ${by} confirmed it: ${subject}.`, code: 0 };
}

function read(args: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { language: { type: 'string', default: 'en' }, by: { type: 'string', default: '' } },
    });
    const { language, by } = values;
    if (!isLocale(language)) throw new Error('The language is en, fr or es.');
    return { positionals, language, by: by.trim().slice(0, 200) };
  } catch (error) {
    throw new LaunchCommandError(`${(error as Error).message}\n${USAGE}`);
  }
}

function isConfirmed(subject: string | undefined): subject is ConfirmedSubject {
  return CONFIRMED_SUBJECTS.some((known) => known === subject);
}

async function look(registry: Registry, settings: Settings, t: Translator): Promise<LaunchAnswer> {
  const checks = await checkLaunch(registry, settings, confirmableFingerprints());
  const ready = mayLaunch(checks);
  const lines = checks.map((check) => lineOf(t, check));
  return { text: [...lines, '', t(ready ? 'launch.ready' : 'launch.notReady')].join('\n'), code: ready ? 0 : 1 };
}

function lineOf(t: Translator, check: LaunchCheck): string {
  const { code, outcome } = check;
  return [t(`launch.outcome.${outcome}`), t(`launch.subject.${code}`), launchSentence(t, check)].join('\t');
}
