import { sectionOf } from '#content/countries.js';
import { pactText } from '#content/pact/pact-text.js';
import { systemClock } from '#platform/clock.js';
import { secretKeys } from '#platform/secret-keys.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { createDataSource } from '#registry/database/data-source.js';
import { addDemonstration } from '#registry/demonstration/add-demonstration.js';
import { readDemonstration } from '#registry/demonstration/demonstration-signatories.js';
import { currentPactVersion } from '#registry/public-register/pact-versions.js';
import { Registry } from '#registry/registry.js';

/** The step of `npm start -- --demo`: invented signatories in real places, marked as such wherever they are shown. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  if (settings.NODE_ENV === 'production') {
    console.error(
      'Demonstration signatories are for trying the registry out; with NODE_ENV=production none are added.',
    );
    return 2;
  }
  const dataSource = await createDataSource(settings, 'we-care-demonstration').initialize();
  try {
    const registry = new Registry(dataSource, systemClock, settings.APP_SECRET, secretKeys(settings));
    const pactVersion = await currentPactVersion(dataSource.manager);
    const { added, missing } = await addDemonstration(registry, readDemonstration(), {
      textIn: (language) => pactText(pactVersion, language),
      sectionOf: (country) => sectionOf(country) ?? null,
      announcementLifetimeDays: settings.ANNOUNCEMENT_LIFETIME_DAYS,
    });
    if (added > 0) console.log(`Added ${added} demonstration endorsements; every page that shows one says so.`);
    if (missing.length > 0) console.log(`Left out, because the gazetteer does not have them: ${missing.join(', ')}.`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

await runCommand(main);
