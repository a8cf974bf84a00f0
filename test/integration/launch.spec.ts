import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmableFingerprints } from '#content/confirmable.js';
import { LOCALES } from '#content/i18n/locales.js';
import { launchSentence } from '#content/launch-sentence.js';
import { translator } from '#content/i18n/translator.js';
import type { Settings } from '#platform/settings.js';
import { noteBackup } from '#registry/operation/backup-notes.js';
import { checkLaunch } from '#registry/operation/launch/check-launch.js';
import { confirmForLaunch } from '#registry/operation/launch/confirmations.js';
import {
  LAUNCH_CHECKS,
  LAUNCH_OUTCOMES,
  mayLaunch,
  type LaunchCheckCode,
} from '#registry/operation/launch/launch-check.js';
import { LaunchCommandError, runLaunchCommand } from '../../apps/worker/src/launch-command.js';
import { startDnsDouble, type DnsDouble } from '../support/dns-double.js';
import { anEndorsement } from '../support/endorsements.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const SECRET = 'q7Vh2mZp9Lt4Rk1xWc8bNs5dFg3jYe6u';
const KEY = 'Zw4Tn8Kc1Vy6Hq3Bx9Mf2Ls7Pj5Rd0Ga';

let site: TestApp;
let dns: DnsDouble;
let ready: Settings;

beforeAll(async () => {
  site = await startTestApp();
  dns = await startDnsDouble({
    'pact.uclg-registry.net': [['google-site-verification=x'], ['v=spf1 include:mail.uclg-registry.net ', '-all']],
    's1._domainkey.pact.uclg-registry.net': [['v=DKIM1; k=rsa; p=MIIBIjANBg', 'kqhkiG9w0BAQEFAAOCAQ8A']],
    'open.uclg-registry.net': [['v=spf1 +all']],
    'twice.uclg-registry.net': [['v=spf1 -all'], ['v=spf1 mx -all']],
    's2._domainkey.pact.uclg-registry.net': [['v=DKIM1; k=rsa; p=']],
    'silent.uclg-registry.net': 'refused',
  });
  const given: Partial<Settings> = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://pact.uclg-registry.net',
    MAIL_FROM: 'registry@pact.uclg-registry.net',
    CONTACT_EMAIL: 'registry@pact.uclg-registry.net',
    LEGAL_NAME: 'United Cities and Local Governments',
    LEGAL_ADDRESS: 'Carrer Avinyó 15, 08002 Barcelona',
    DATA_PROTECTION_EMAIL: 'data@pact.uclg-registry.net',
    DKIM_SELECTOR: 's1',
    DNS_SERVERS: dns.address,
    APP_SECRET: SECRET,
    FACTOR_KEY: KEY,
  };
  ready = { ...site.settings, ...given };
});

beforeEach(async () => {
  const { dataSource } = site.database;
  await dataSource.query('DELETE FROM backup_note');
  await dataSource.query('DELETE FROM launch_confirmation');
  await dataSource.query('DELETE FROM outbox');
});

afterAll(async () => {
  await site.close();
  await dns.close();
});

const look = (settings: Settings = ready) => checkLaunch(site.registry, settings, confirmableFingerprints());
const outcomes = async (settings: Settings = ready) =>
  Object.fromEntries((await look(settings)).map(({ code, outcome }) => [code, outcome]));
const outcomeOf = async (code: LaunchCheckCode, changes: Partial<Settings> = {}) =>
  (await outcomes({ ...ready, ...changes }))[code];

/** Everything that is not in the settings, put right. */
async function putRight(): Promise<void> {
  const { manager } = site.database.dataSource;
  for (const kind of ['backup', 'restore'] as const) await noteBackup(manager, kind, 'x');
  for (const subject of ['wording', 'sections'] as const) {
    await confirmForLaunch(manager, subject, confirmableFingerprints()[subject], 'A person at UCLG');
  }
}

describe('the check before going live', () => {
  it('begins with everything that is missing, and says which', async () => {
    expect(await outcomes(site.settings)).toEqual({
      production: 'fails',
      legal: 'fails',
      wording: 'fails',
      sections: 'fails',
      sender: 'fails',
      spf: 'unknown',
      dkim: 'unknown',
      administrators: 'fails',
      secrets: 'fails',
      demonstration: 'holds',
      backup: 'fails',
      restore: 'fails',
      jobs: 'holds',
    });
    // Nothing is looked up about a domain that nobody has.
    expect(dns.asked).toEqual([]);
  });

  it('holds when each is put right, and stops at each that goes wrong again', async () => {
    await putRight();
    expect(await outcomeOf('administrators')).toBe('fails');
    await aStaffMember(site.registry, { role: 'administrator' });
    expect(await outcomeOf('administrators')).toBe('fails');
    await aStaffMember(site.registry, { role: 'administrator' });
    const checks = await look();
    expect(checks.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
    expect(checks.map(({ code }) => code)).toEqual([...LAUNCH_CHECKS]);
    expect(mayLaunch(checks)).toBe(true);

    const { dataSource } = site.database;
    await dataSource.query(`UPDATE backup_note SET at = now() - interval '26 hours' WHERE kind = 'backup'`);
    await dataSource.query(`UPDATE backup_note SET at = now() - interval '181 days' WHERE kind = 'restore'`);
    await dataSource.query(`UPDATE launch_confirmation SET fingerprint = repeat('0', 64)`);
    await dataSource.query(
      `INSERT INTO outbox (job, queue, subject, done_at, outcome) VALUES ('x', 'mail', '{}', now(), 'failed')`,
    );
    const { id } = await anEndorsement(site.registry).submitted();
    await dataSource.query('UPDATE endorsement SET demonstration = true WHERE id = $1', [id]);
    const wrong = (await look()).filter(({ outcome }) => outcome === 'fails').map(({ code }) => code);
    expect(wrong).toEqual(['wording', 'sections', 'demonstration', 'backup', 'restore', 'jobs']);
    await dataSource.query('UPDATE endorsement SET demonstration = false WHERE id = $1', [id]);
  });

  it.each<[LaunchCheckCode, Partial<Settings>, string]>([
    ['spf', { MAIL_FROM: 'a@open.uclg-registry.net' }, 'fails'],
    ['spf', { MAIL_FROM: 'a@twice.uclg-registry.net' }, 'fails'],
    ['spf', { MAIL_FROM: 'a@none.uclg-registry.net' }, 'fails'],
    ['spf', { MAIL_FROM: 'a@silent.uclg-registry.net' }, 'unknown'],
    ['dkim', { DKIM_SELECTOR: 's2' }, 'fails'],
    ['dkim', { DKIM_SELECTOR: 's3' }, 'fails'],
    ['dkim', { DKIM_SELECTOR: undefined }, 'unknown'],
    ['sender', { CONTACT_EMAIL: 'a@mail.example.org' }, 'fails'],
    ['sender', { MAIL_FROM: 'a@pact.test' }, 'fails'],
    ['secrets', { FACTOR_KEY: undefined }, 'fails'],
    ['secrets', { APP_SECRET: 'abababababababababababababababababab' }, 'fails'],
    ['production', { PUBLIC_URL: 'http://pact.uclg-registry.net' }, 'fails'],
    ['legal', { LEGAL_ADDRESS: undefined }, 'fails'],
  ])('of %s with %j says: %s', async (code, changes, outcome) => {
    expect(await outcomeOf(code, changes)).toBe(outcome);
  });

  it('does not stop at what could not be known, nor at what may be mended afterwards', async () => {
    const checks = await look();
    const only = (code: LaunchCheckCode, outcome: 'fails' | 'unknown') =>
      mayLaunch(checks.map((check) => ({ ...check, outcome: check.code === code ? outcome : 'holds' })));
    expect([only('spf', 'unknown'), only('jobs', 'fails'), only('dkim', 'fails')]).toEqual([true, true, true]);
    expect([only('spf', 'fails'), only('backup', 'fails'), only('legal', 'fails')]).toEqual([false, false, false]);
  });

  it.each(LOCALES)('has a sentence in %s for whatever is found', async (locale) => {
    const t = translator(locale);
    for (const settings of [ready, site.settings, { ...ready, MAIL_FROM: 'a@silent.uclg-registry.net' }]) {
      for (const check of await look(settings)) expect(launchSentence(t, check)).toMatch(/\.$/);
    }
    for (const code of LAUNCH_CHECKS) {
      expect(t(`launch.subject.${code}`)).not.toBe('');
      for (const outcome of LAUNCH_OUTCOMES.filter((one) => one !== 'unknown')) {
        expect(t.has(`launch.${outcome}.${code}`)).toBe(true);
      }
    }
  });
});

describe('the command', () => {
  const run = (...args: string[]) => runLaunchCommand(site.registry, ready, args);

  it('prints a line for each, ends with 1 until nothing stands in the way, and takes a confirmation', async () => {
    const before = await run();
    expect(before.code).toBe(1);
    expect(before.text.split('\n')).toHaveLength(LAUNCH_CHECKS.length + 2);
    expect(before.text).toContain('Does not hold\tUCLG’s own words\tNobody has confirmed');
    expect(before.text).toContain('No backup was ever noted.');
    expect(before.text).toContain('No backup was ever restored on trial.');
    await expect(run('confirm', 'wording')).rejects.toThrow('--by');
    await run('confirm', 'wording', '--by', 'A person at UCLG');
    await run('confirm', 'wording', '--by', 'A person at UCLG');
    await run('confirm', 'sections', '--by', 'A person at UCLG');
    for (const kind of ['backup', 'restore'] as const) await noteBackup(site.database.dataSource.manager, kind, 'x');
    const after = await run('--language', 'fr');
    expect(after).toEqual({ code: 0, text: expect.stringContaining('Rien ne s’oppose à la mise en ligne.') });
    expect(after.text).toMatch(/A person at UCLG a confirmé les mots de cette version le \d+ \p{L}+ \d{4}\./u);
  });

  it.each([[['confirm', 'everything', '--by', 'x']], [['nonsense']], [['--language', 'de']], [['--x']]])(
    'has a sentence for %j',
    async (args) => {
      await expect(run(...args)).rejects.toBeInstanceOf(LaunchCommandError);
    },
  );
});

describe('the page', () => {
  it('shows the same to administrators, and to nobody without that right', async () => {
    const admin = await browserOf(site, await aStaffMember(site.registry, { role: 'administrator' }));
    const page = await admin.get('/en/staff/launch');
    expect(page.status).toBe(200);
    for (const words of [
      'Ready to go live',
      'Something stands in the way',
      'LEGAL_NAME',
      'Does not hold',
      'Not known',
    ]) {
      expect(page.text).toContain(words);
    }
    expect((await admin.get('/en/staff/administration')).text).toContain('Ready to go live');
    const reviewer = await browserOf(site, await aStaffMember(site.registry, { role: 'reviewer' }));
    expect((await reviewer.get('/en/staff/launch')).status).toBe(403);
  });
});

describe('the privacy page', () => {
  it.each(LOCALES)('names in %s who answers for the data, once the settings say it', async (locale) => {
    expect((await site.browser().get(`/${locale}/privacy`)).text).not.toContain('undefined');
    const named = await startTestApp({
      LEGAL_NAME: 'United Cities & Local Governments',
      LEGAL_ADDRESS: 'Carrer Avinyó 15, 08002 Barcelona',
      DATA_PROTECTION_EMAIL: 'data@uclg-registry.net',
    });
    try {
      const { text } = await named.browser().get(`/${locale}/privacy`);
      for (const fact of [
        'United Cities & Local Governments, Carrer Avinyó 15, 08002 Barcelona',
        'data@uclg-registry.net',
      ])
        expect(text).toContain(fact);
    } finally {
      await named.close();
    }
  });
});
