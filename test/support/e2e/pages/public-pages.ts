import { describedAs } from '../../endorsements.js';
import { answersFrom, listSignatories } from '../listed.js';
import type { Stack } from '../stack.js';
import { goTo, pageCase, type PageCase } from './page-case.js';
import { staffIn } from './staff-session.js';

/** What everybody sees while nobody is listed. */
export const EMPTY_REGISTER_PAGES: readonly PageCase[] = [
  pageCase('home-empty', '', (at) => goTo(at, '')),
  pageCase('signatories-empty', '/signatories', (at) => goTo(at, '/signatories')),
];

/** What everybody sees once there are signatories. */
export const PUBLIC_PAGES: readonly PageCase[] = [
  pageCase('home', '', (at) => goTo(at, '')),
  pageCase('signatories', '/signatories', (at) => goTo(at, '/signatories')),
  pageCase('signatories-filtered', '/signatories', (at) =>
    goTo(at, '/signatories?undertaking=mobility&undertaking=culture&country=BR&section=latinAmerica&sort=name'),
  ),
  pageCase('signatories-second-page', '/signatories', (at) => goTo(at, '/signatories?page=2')),
  pageCase('signatories-none-fits', '/signatories', (at) => goTo(at, '/signatories?q=nowhere+at+all')),
  pageCase('signatories-no-such-page', '/signatories', (at) => goTo(at, '/signatories?page=99')),
  pageCase('signatories-not-understood', '/signatories', (at) => goTo(at, '/signatories?year=soon')),
  pageCase('signatory', '/signatories/:country/:government', (at) =>
    goTo(at, `/signatories/jp/tokyo-${numberOf(at.stack, 'Tokyo')}`),
  ),
  pageCase('signatory-described', '/signatories/:country/:government', (at) =>
    goTo(at, `/signatories/za/described-${numberOf(at.stack, DESCRIBED)}`),
  ),
  pageCase('signatory-unknown', '/signatories/:country/:government', (at) => goTo(at, '/signatories/jp/nobody-999999')),
  pageCase('pact', '/pact', (at) => goTo(at, '/pact')),
  pageCase('pact-version', '/pact/:version', (at) => goTo(at, '/pact/1.0')),
  pageCase('signatories-announced', '/signatories', (at) => goTo(at, '/signatories?standing=announced')),
  pageCase('open-data', '/open-data', (at) => goTo(at, '/open-data')),
  pageCase('api', '/api', (at) => goTo(at, '/api')),
  pageCase('privacy', '/privacy', (at) => goTo(at, '/privacy')),
  pageCase('accessibility', '/accessibility', (at) => goTo(at, '/accessibility')),
  pageCase('not-found', '', (at) => goTo(at, '/there/is/nothing/here')),
  { name: 'mailbox', route: '/mailbox', locales: ['en'], open: ({ visitor }) => visitor.page.goto('/mailbox') },
  {
    name: 'mailbox-mail',
    route: '/mailbox/:id',
    locales: ['en'],
    open: async ({ visitor: { page } }) => {
      await page.goto('/mailbox');
      await page.getByRole('table').getByRole('link').first().click();
      await page.getByRole('heading', { name: 'As plain text' }).waitFor();
    },
  },
];

const CITIES = 24;
const DESCRIBED = 'Ntabankulu-Umzimvubu Joint Traditional Municipality';

const numbers = new WeakMap<Stack, ReadonlyMap<string, number>>();

function numberOf(stack: Stack, name: string): number {
  const number = numbers.get(stack)?.get(name);
  if (number === undefined) throw new Error(`${name} is not listed.`);
  return number;
}

/** Lists the largest cities of the gazetteer, more than fit on a page, and a government that was described. */
export async function fillRegister(stack: Stack): Promise<void> {
  const cities = await stack.registry.dataSource.query<{ id: string; name: string; country: string }[]>(
    `SELECT id, name, country FROM place WHERE kind = 'city' ORDER BY population DESC NULLS LAST LIMIT ${CITIES}`,
  );
  const signing = [...cities.map(answersFrom), { government: describedAs(DESCRIBED) }];
  numbers.set(stack, await listSignatories(stack, await staffIn(stack), signing));
}
