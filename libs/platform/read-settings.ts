import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { settingNames } from './setting-names.js';
import { Settings } from './settings.js';
import { exampleSecrets, repeatedSecrets } from './secret-objections.js';

/** Thrown when the environment cannot start the registry; its message is meant for the operator's screen. */
export class WrongSettings extends Error {
  constructor(readonly sentences: readonly string[]) {
    super(
      ['The registry cannot start with these settings:', ...sentences.map((sentence) => `  - ${sentence}`)].join('\n'),
    );
    this.name = 'WrongSettings';
  }
}

/** Addresses that nobody has (RFC 2606). */
const EXAMPLE = /@example\.(org|com|net)$/i;

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;

/** What only production forbids: the sentences for settings that are fine on a developer's machine. */
function productionObjections(settings: Settings): string[] {
  if (settings.NODE_ENV !== 'production') return [];
  const objections: string[] = [];
  if (!settings.PUBLIC_URL.startsWith('https://')) {
    objections.push(
      'PUBLIC_URL must start with https:// in production: the cookies are only sent over a secure connection.',
    );
  }
  if (settings.TRUSTED_PROXY_HOPS === 0) {
    objections.push(
      'TRUSTED_PROXY_HOPS must be at least 1 in production: the reverse proxy that ends TLS is in front, and without it nobody is known to have come over https.',
    );
  }
  for (const name of ['MAIL_FROM', 'CONTACT_EMAIL'] as const) {
    if (EXAMPLE.test(settings[name])) {
      objections.push(`${name} must be an address of yours in production: ${settings[name]} is only an example.`);
    }
  }
  objections.push(...exampleSecrets(settings));
  if (settings.MAILBOX_DIR !== undefined) {
    objections.push('MAILBOX_DIR must not be set in production: the development mailbox shows every mail to anyone.');
  }
  return objections;
}

/** The sentence for figures that anybody in the network could read. */
function openMetrics({ METRICS_PORT, METRICS_HOST, METRICS_TOKEN }: Settings): string[] {
  if (METRICS_PORT === undefined || METRICS_TOKEN !== undefined || LOOPBACK.test(METRICS_HOST)) return [];
  return [
    'METRICS_TOKEN must be set when METRICS_HOST is not this machine alone: without it anybody in the network reads the figures.',
  ];
}

/**
 * Reads and validates the settings from an environment.
 * Empty values count as unset, so that `QUEUE_URL=` in a compose file means the default.
 *
 * @param environment usually `process.env`
 * @throws {WrongSettings} naming every wrong setting, with what it should be
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = settingNames().flatMap((name) => {
    const value = environment[name]?.trim();
    return value ? [[name, value] as const] : [];
  });
  const settings = plainToInstance(Settings, Object.fromEntries(given), { exposeDefaultValues: true });
  const wrong = validateSync(settings, { forbidUnknownValues: true }).flatMap((error) => {
    const sentences = Object.values(error.constraints ?? {});
    return sentences.slice(-1);
  });
  const sentences = [
    ...wrong,
    ...repeatedSecrets(settings),
    ...openMetrics(settings),
    ...productionObjections(settings),
  ];
  if (sentences.length > 0) throw new WrongSettings(sentences);
  return Object.freeze(settings);
}
