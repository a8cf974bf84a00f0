import { isExample, isGuessable } from '#platform/guessable-secret.js';
import type { Settings } from '#platform/settings.js';
import { backupAges } from '../backup-notes.js';
import { countFailedJobs } from '../../outbox/failed-jobs.js';
import type { Registry } from '../../registry.js';
import { effectiveAdministrators } from '../../accounts/administrator.js';
import { checkConfirmed, type Fingerprints } from './confirmations.js';
import { launchCheck, type Finding, type LaunchCheck, type LaunchCheckCode } from './launch-check.js';
import { checkDkim, checkSender, checkSpf } from './sender-records.js';

/** The backup service takes one each day, and looks every hour whether one is due. */
const YOUNG_BACKUP_HOURS = 25;
/** A backup that nobody restored for so long is a hope. */
const TRIED_DAYS = 180;
const ADMINISTRATORS = 2;

/**
 * Looks at everything that has to be right before the registry goes live, and stays so. The one list of it: the command
 * and the page only put it into words.
 *
 * @param fingerprints of the words and sections that this program has
 */
export async function checkLaunch(
  registry: Registry,
  settings: Settings,
  fingerprints: Fingerprints,
): Promise<LaunchCheck[]> {
  const { manager } = registry.dataSource;
  const lookups = Promise.all([checkSpf(settings), checkDkim(settings)]);
  const ages = await backupAges(manager);
  const administrators = (await effectiveAdministrators(manager, registry)).length;
  const failed = await countFailedJobs(manager);
  const [spf, dkim] = await lookups;
  const findings: Readonly<Record<LaunchCheckCode, Finding>> = {
    production: checkProduction(settings),
    legal: checkLegal(settings),
    wording: await checkConfirmed(manager, 'wording', fingerprints.wording),
    sections: await checkConfirmed(manager, 'sections', fingerprints.sections),
    sender: checkSender(settings),
    spf,
    dkim,
    administrators: held(administrators >= ADMINISTRATORS, { count: administrators }),
    secrets: checkSecrets(settings),
    demonstration: await checkDemonstration(registry),
    backup: checkAge(ages.backup, YOUNG_BACKUP_HOURS),
    restore: checkAge(ages.restore, TRIED_DAYS * 24),
    jobs: held(failed === 0, { count: failed }),
  };
  return Object.entries(findings).map(([code, finding]) => launchCheck(code as LaunchCheckCode, finding));
}

function held(holds: boolean, facts: Finding['facts'] = {}): Finding {
  return { outcome: holds ? 'holds' : 'fails', facts };
}

function checkProduction({ NODE_ENV, PUBLIC_URL }: Settings): Finding {
  return held(NODE_ENV === 'production' && PUBLIC_URL.startsWith('https://'), { address: PUBLIC_URL });
}

/** Who answers for the data has to be named with an address (GDPR, Article 13). */
function checkLegal({ LEGAL_NAME, LEGAL_ADDRESS, DATA_PROTECTION_EMAIL }: Settings): Finding {
  const missing = Object.entries({ LEGAL_NAME, LEGAL_ADDRESS, DATA_PROTECTION_EMAIL }).flatMap(([name, value]) =>
    value === undefined ? [name] : [],
  );
  return held(missing.length === 0, { missing: missing.join(', '), name: LEGAL_NAME ?? '' });
}

/** A leak of one secret must not open what the other seals, and one that was replaced must not be kept for ever. */
function checkSecrets({ APP_SECRET, APP_SECRET_PREVIOUS, FACTOR_KEY, FACTOR_KEY_PREVIOUS }: Settings): Finding {
  const wrong = [
    ...(isExample(APP_SECRET) || isGuessable(APP_SECRET) ? ['APP_SECRET'] : []),
    ...(FACTOR_KEY === undefined || isExample(FACTOR_KEY) || isGuessable(FACTOR_KEY) ? ['FACTOR_KEY'] : []),
  ];
  const left = Object.entries({ APP_SECRET_PREVIOUS, FACTOR_KEY_PREVIOUS }).filter(([, value]) => value !== undefined);
  return held(wrong.length === 0, { settings: wrong.join(', '), previous: left.length });
}

async function checkDemonstration({ dataSource }: Registry): Promise<Finding> {
  const [row] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM endorsement WHERE demonstration`,
  );
  const count = row?.count ?? 0;
  return held(count === 0, { count });
}

/** The sentences know -1 as never. */
function checkAge(hours: number | null, most: number): Finding {
  if (hours === null) return held(false, { hours: -1, days: -1 });
  return held(hours <= most, { hours: Math.round(hours), days: Math.round(hours / 24) });
}
