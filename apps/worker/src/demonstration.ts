import { sectionOf } from '#content/countries.js';
import { pactText } from '#content/pact/pact-text.js';
import { runCommand } from '#platform/run-command.js';
import { settingsOrExit } from '#platform/settings-or-exit.js';
import { withRegistry } from '#registry/database/with-registry.js';
import { addDemonstration } from '#registry/demonstration/add-demonstration.js';
import { readDemonstration } from '#registry/demonstration/demonstration-signatories.js';
import { currentPactVersion } from '#registry/public-register/pact-versions.js';

/** The step of `npm start -- --demo`: invented signatories in real places, marked as such wherever they are shown. */
async function main(): Promise<number> {
  const settings = settingsOrExit(process.env);
  if (settings.NODE_ENV === 'production') {
    console.error(
      'Demonstration signatories are for trying the registry out; with NODE_ENV=production none are added.',
    );
    return 2;
  }
  return withRegistry(settings, 'we-care-demonstration', async (registry) => {
    const pactVersion = await currentPactVersion(registry.dataSource.manager);
    const { added, missing } = await addDemonstration(registry, readDemonstration(), {
      textIn: (language) => pactText(pactVersion, language),
      sectionOf: (country) => sectionOf(country) ?? null,
      announcementLifetimeDays: settings.ANNOUNCEMENT_LIFETIME_DAYS,
    });
    if (added > 0) console.log(`Added ${added} demonstration endorsements; every page that shows one says so.`);
    if (missing.length > 0) console.log(`Left out, because the gazetteer does not have them: ${missing.join(', ')}.`);
    return 0;
  });
}

await runCommand(main);
