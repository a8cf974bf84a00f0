import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '#content/i18n/locales.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { returnSecrets } from '#registry/signing/issue-return.js';
import { saveDraft } from '#registry/signing/save-draft.js';
import { startDraft } from '#registry/drafts/drafts.js';
import { freezeBulkAction } from '#registry/review/bulk/freeze-bulk-action.js';
import { beat } from '#registry/outbox/heartbeat.js';
import { startImport } from '#registry/import/start-import.js';
import { listSignatoryOf } from '#registry/public-register/list-signatory.js';
import { listFactors } from '#registry/accounts/second-factor/factors.js';
import { createStaff } from '#registry/accounts/create-staff.js';
import { PERMISSIONS } from '../../apps/web/src/access/permissions.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { recordSuccession } from '#registry/successions/record-succession.js';
import { successionsOf } from '#registry/successions/succession.js';
import { anEndorsement } from '../support/endorsements.js';
import { importFile, importLine } from '../support/imports.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { askedFor, ownSession } from '../support/own-page.js';
import { routesOf, type Route } from '../support/routes.js';
import { aStaffMember, browserOf, type TestStaff } from '../support/staff.js';
import { renaming } from '../support/successions.js';
import { seenNow } from '../support/two-people.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer, TestBrowser } from '../support/test-browser.js';
import { tableFingerprints } from '../support/table-fingerprints.js';

/** Every page is validated one after the other, and there are more of them each month. */
const PATIENCE_MS = 120_000;

let test: TestApp;
let routes: Route[];
let staff: TestBrowser;
let anonymous: TestBrowser;
/** What stands in an address for each parameter name; a new name needs a line. */
let parameters: Record<string, string>;
const mailbox = mkdtempSync(join(tmpdir(), 'we-care-mailbox-'));

beforeAll(async () => {
  test = await startTestApp({ MAILBOX_DIR: mailbox, MAIL_EVENTS_SECRET: 'a secret of this test that is long enough' });
  routes = routesOf(test.app);
  const { registry } = test;
  const member = await aStaffMember(registry, { role: 'administrator' });
  staff = await browserOf(test, member);
  anonymous = test.browser();
  anonymous.cookies.set('draft', await startDraft(registry, 'en'));
  const listed = await anEndorsement(registry).verifiedBy(member);
  await listSignatoryOf(registry, listed.id, () => 'africa');
  const owned = await anEndorsement(registry).submitted();
  anonymous.cookies.set('signatory', await ownSession(registry, owned.id));
  const { token: accessToken } = await askedFor(registry, owned.id);
  const waiting = await anEndorsement(registry).awaitingConfirmation();
  const [confirmation] = await registry.dataSource.query<{ id: string }[]>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1',
    [waiting.id],
  );
  const { token: setUpToken } = await createStaff(registry, {
    email: 'new@uclg.example.org',
    name: 'New Example',
    role: 'reviewer',
    language: 'en',
  });
  const savedDraft = await startDraft(registry, 'en');
  await saveDraft(registry, savedDraft, { email: 'saved@town.example.org', language: 'en' });
  const [saved] = await registry.dataSource.query<{ id: string }[]>('SELECT id FROM draft_return');
  const imported = await startImport(registry, importFile([importLine()]), member.id);
  const { number, slug, country } = listed.localGovernment;
  const inQueue = await anEndorsement(registry).submitted();
  parameters = {
    token: confirmationSecrets(registry.secret, confirmation?.id ?? '').token,
    setUpToken,
    accessToken,
    returnToken: returnSecrets(registry.secret, saved?.id ?? '').token,
    id: inQueue.id,
    successionId: await aSuccession(registry, inQueue, member),
    other: listed.id,
    reasonId: await aReason(registry),
    proposalId: '00000000-0000-4000-8000-000000000000',
    number: String(number),
    country: country.toLowerCase(),
    government: `${slug}-${number}`,
    part: 'pages.xml',
    version: '1.0',
    documentId: '00000000-0000-4000-8000-000000000000',
    mailId: '00000000-0000-4000-8000-000000000000',
    bulkKind: 'reject',
    bulkId: await freezeBulkAction(registry, { kind: 'claim', staffId: member.id, filter: {}, reason: null }),
    format: 'csv',
    figure: 'by-month',
    personId: member.id,
    viewId: '00000000-0000-4000-8000-000000000000',
    factorId: (await listFactors(registry.dataSource.manager, member.id))[0]?.id ?? '',
    undertakingChangeId: '00000000-0000-4000-8000-000000000000',
    contactChangeId: '00000000-0000-4000-8000-000000000000',
    erasureRequestId: '00000000-0000-4000-8000-000000000000',
    changeToken: 'of-nobody',
    template: 'confirm-address',
    language: 'en',
    importId: imported.ok ? imported.batchId : '',
  };
}, 60_000);

async function aSuccession(
  registry: TestApp['registry'],
  { id, localGovernment }: EndorsementDetails,
  member: TestStaff,
): Promise<string> {
  await recordSuccession(registry, await seenNow(registry, id, member), renaming('Renamed Town'));
  const [recorded] = await successionsOf(registry.dataSource.manager, localGovernment.id);
  return recorded?.id ?? '';
}

async function aReason({ dataSource }: TestApp['registry']): Promise<string> {
  const [reason] = await dataSource.query<{ id: string }[]>('SELECT id FROM reason LIMIT 1');
  return reason?.id ?? '';
}

afterAll(async () => {
  await test.close();
  rmSync(mailbox, { recursive: true, force: true });
});

/** The route's address with every parameter filled in. */
function addressOf(route: Route, locale: Locale): string {
  return route.path.replace(/:(\w+)/g, (_whole, name: string) => {
    if (name === 'locale') return locale;
    const isToken = name === 'token';
    const value =
      isToken && route.path.includes('/staff/set-up/')
        ? parameters['setUpToken']
        : isToken && route.path.includes('/sign/return/')
          ? parameters['returnToken']
          : parameters[name];
    if (value === undefined) throw new Error(`Say in this test what :${name} of ${route.path} may be.`);
    return value;
  });
}

const get = (route: Route, locale: Locale): Promise<TestAnswer> =>
  (route.path.includes('/staff') ? staff : anonymous).get(addressOf(route, locale));

const readable = (): Route[] => routes.filter(({ method }) => method === 'GET');

describe('every route', () => {
  it('is known to this test', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(routes.filter(({ method }) => !['GET', 'POST'].includes(method))).toEqual([]);
  });

  it('says who may call it', () => {
    const allowed: string[] = ['public', ...PERMISSIONS];
    expect(routes.filter(({ access }) => access === undefined || !allowed.includes(access))).toEqual([]);
  });

  it('is closed to a stranger unless it is public', async () => {
    for (const route of routes.filter(({ access }) => access !== 'public')) {
      const stranger = test.browser();
      const address = addressOf(route, 'en');
      const answer = route.method === 'GET' ? await stranger.get(address) : await stranger.post(address);
      expect([route.handler, [303, 401, 403].includes(answer.status)]).toEqual([route.handler, true]);
      if (answer.status === 303) expect(answer.location).toContain('/staff/sign-in');
    }
  });

  it('changes nothing when it is read', async () => {
    const before = await tableFingerprints(test.database.dataSource);
    await beat(test.database.dataSource.manager, 'worker of this test');
    for (const route of readable()) {
      const answer = await get(route, 'en');
      expect([route.handler, answer.status < 500]).toEqual([route.handler, true]);
    }
    expect(await tableFingerprints(test.database.dataSource)).toEqual(before);
  });

  it('refuses to change anything at another site’s wish', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const answer = await staff.post(addressOf(route, 'en'), {}, { 'sec-fetch-site': 'cross-site' });
      // Called by a machine that signs: this one, and no other.
      const status = route.path === '/api/mail-events' ? 401 : 403;
      expect([route.handler, answer.status]).toEqual([route.handler, status]);
    }
  });

  it('answers an empty form with a page, not with a fault', async () => {
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      if (route.path.includes('sign-out')) continue;
      const browser = route.path.includes('/staff') ? staff : anonymous;
      const answer = await browser.post(addressOf(route, 'en'));
      expect([route.handler, answer.status, answer.status < 500]).toEqual([route.handler, answer.status, true]);
    }
  });
});

describe.each(LOCALES)('every page in %s', (locale) => {
  it(
    'is valid HTML in words, in its own language',
    async () => {
      for (const route of readable()) {
        const { status, headers, body, document, text } = await get(route, locale);
        if (!String(headers['content-type']).startsWith('text/html') || status === 303) continue;
        if (route.path.endsWith('/html')) continue;
        expect([route.handler, rawKeyIn(text)]).toEqual([route.handler, null]);
        expect([route.handler, await htmlFaults(body)]).toEqual([route.handler, []]);
        if (route.path.startsWith('/:locale')) {
          expect([route.handler, document.documentElement.getAttribute('lang')]).toEqual([route.handler, locale]);
        }
      }
    },
    PATIENCE_MS,
  );
});
