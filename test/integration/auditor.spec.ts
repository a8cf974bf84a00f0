import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STAFF_ROLES } from '#domain/staff/staff-role.js';
import { mayCall } from '../support/permission-matrix.js';
import { routesOf, type Route } from '../support/routes.js';
import { aStaffMember, browserOf } from '../support/staff.js';
import { everyStaffPage } from '../support/every-staff-page.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestBrowser } from '../support/test-browser.js';

const NOTHING = '00000000-0000-4000-8000-000000000000';

/** Sent as forms because each time is logged: they take something away and change nothing. */
const TAKES_AWAY = [
  'POST /:locale/staff/audit/:format',
  'POST /:locale/staff/bulk-actions/:bulkId/report',
  'POST /:locale/staff/endorsements/:id/documents/:documentId',
  'POST /:locale/staff/export/:format',
  'POST /:locale/staff/imports/:importId/report',
];

/** Pages that are nothing but the form of an act, or lead to one; what they show besides stands on pages that are read. */
const FORMS_OF_ACTS = [
  /\/endorsements\/:id\/(announcement|information-request|rejection|reinstatement|reopening|restoration)$/,
  /\/endorsements\/:id\/(resumption|separation|succession(\/:successionId)?|suspension|unvoiding|verification|voiding|withdrawal)$/,
  /\/endorsements\/:id\/(checklist|compare|contact|merge\/:other|notes)$/,
  /\/endorsements\/:id\/undertakings\/:undertakingChangeId\/refusal$/,
  /\/staff\/bulk(\/:bulkKind)?$/,
  /\/staff\/imports\/(:importId\/(confirmation|undoing)|template\.csv)$/,
  /\/staff\/(people|reasons)\/new$/,
];

let test: TestApp;
let closed: Route[];
let auditor: TestBrowser;
let pages: string[];

beforeAll(async () => {
  test = await startTestApp();
  closed = routesOf(test.app).filter(({ access }) => access !== 'public');
  pages = await everyStaffPage(test);
  auditor = await browserOf(test, await aStaffMember(test.registry, { role: 'auditor' }));
}, 60_000);

afterAll(() => test.close());

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;
const isOwn = ({ access }: Route): boolean => access === 'manage-own-account';
const isFormOfAct = ({ path }: Route): boolean => FORMS_OF_ACTS.some((pattern) => pattern.test(path));

async function statusOf({ method, path }: Route): Promise<number> {
  const address = path.replace(':locale', 'en').replace(/:\w+/g, NOTHING);
  return (method === 'GET' ? await auditor.get(address) : await auditor.post(address)).status;
}

describe('an auditor', () => {
  it('is refused whatever changes something, but for their own account', async () => {
    const acting = closed.filter(
      (route) => route.method !== 'GET' && !isOwn(route) && !TAKES_AWAY.includes(nameOf(route)),
    );
    expect(acting.length).toBeGreaterThan(60);
    for (const route of acting) expect([nameOf(route), await statusOf(route)]).toEqual([nameOf(route), 403]);
  });

  it('may take away what others may', async () => {
    const taking = closed.filter((route) => TAKES_AWAY.includes(nameOf(route)));
    expect(taking.map(nameOf).sort()).toEqual(TAKES_AWAY);
    for (const route of taking) expect([nameOf(route), await statusOf(route)]).not.toEqual([nameOf(route), 403]);
  });

  it('may open whatever anybody of the staff may read', async () => {
    const readable = closed.filter((route) => route.method === 'GET');
    const forms = readable.filter(isFormOfAct);
    for (const pattern of FORMS_OF_ACTS)
      expect([pattern, forms.some(({ path }) => pattern.test(path))]).toEqual([pattern, true]);
    for (const route of readable) {
      const answer = (await statusOf(route)) === 403 ? 'refused' : 'open';
      expect([nameOf(route), answer]).toEqual([nameOf(route), isFormOfAct(route) ? 'refused' : 'open']);
    }
  });
});

describe('the pages of the staff’s side', () => {
  it.each(STAFF_ROLES)(
    'offer a %s nothing that they may not do',
    async (role) => {
      const browser = role === 'auditor' ? auditor : await browserOf(test, await aStaffMember(test.registry, { role }));
      const matching = (method: string, address: string): Route | undefined =>
        closed
          .filter((route) => route.method === method && patternOf(route.path).test(address))
          .sort((one, other) => one.path.split(':').length - other.path.split(':').length)[0];
      let seen = 0;
      for (const address of pages) {
        const { status, document } = await browser.get(address);
        if (status !== 200) {
          expect([address, status, role === 'reviewer' || role === 'publisher']).toEqual([address, 403, true]);
          continue;
        }
        seen += 1;
        const offered = [
          ...[...document.querySelectorAll('main a[href], nav a[href]')].map((link) => [
            'GET',
            link.getAttribute('href'),
          ]),
          ...[...document.querySelectorAll('form[method=post]')].map((form) => ['POST', form.getAttribute('action')]),
          ...[...document.querySelectorAll('[formaction]')].map((button) => [
            'POST',
            button.getAttribute('formaction'),
          ]),
        ] as [string, string][];
        for (const [method, href] of offered) {
          const route = matching(method, href.replace(/[?#].*/, ''));
          if (route) expect([address, method, href, mayCall(role, route)]).toEqual([address, method, href, true]);
        }
      }
      expect(seen).toBeGreaterThan(role === 'reviewer' ? 5 : 10);
    },
    120_000,
  );
});

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\./g, '\\.').replace(/:\w+/g, '[^/]+')}$`);
}
