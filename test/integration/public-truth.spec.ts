import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import type { EndorsementDetails } from '#registry/record/read-endorsement.js';
import { inTransaction } from '#platform/transaction.js';
import { requestPublication } from '#registry/record/request-publication.js';
import { readAssurance } from '#registry/proposals/checks.js';
import { PublicAnswers } from '../../apps/web/src/http/public-answers.js';
import { folded } from '../support/page-content.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import type { TestAnswer } from '../support/test-browser.js';
import {
  claimsIn,
  claimsOfRecord,
  datesIn,
  matterOf,
  PUBLIC_CLAIMS,
  type PublicClaim,
  wordsOf,
} from '../support/truth/public-claims.js';
import { NAME, OFFICE, PUBLIC_STATES, PublicStates } from '../support/truth/public-states.js';

let test: TestApp;
let states: PublicStates;

const manager = () => test.database.dataSource.manager;
const now = (id: string): Promise<EndorsementDetails> => states.now(id);
const recordIn = ({ body }: TestAnswer) => JSON.parse(body) as Record<string, unknown>;

const ids = new Map<string, string>();
const idOf = (state: string): string => ids.get(state) ?? '';

/** What the data grant: read from the endorsement itself, never from what was published of it. */
async function grantedTo(id: string): Promise<Record<PublicClaim | 'counted', boolean>> {
  const { status, verifiedAt, announcedAt, publishedAt } = await now(id);
  const counted = verifiedAt !== null && (status === 'verified' || status === 'renewal_due');
  const stands = counted || (verifiedAt !== null && status === 'lapsed');
  const checks = (await readAssurance(manager(), await now(id))).length;
  const isAnnounced = announcedAt !== null && verifiedAt === null && (status === 'announced' || status === 'in_review');
  return {
    counted,
    signed: stands || (status === 'withdrawn' && publishedAt !== null),
    committed: stands,
    verified: stands,
    checked: stands && checks > 0,
    unchecked: stands && checks === 0,
    published: stands,
    announced: isAnnounced,
    awaited: status === 'announced',
    lapsed: status === 'lapsed',
    uncounted: !counted,
    withdrawn: status === 'withdrawn',
    suspended: status === 'suspended',
    removed: status === 'void' || status === 'rejected',
  };
}

const claims = (granted: Record<PublicClaim, boolean>): PublicClaim[] =>
  PUBLIC_CLAIMS.filter((claim) => granted[claim]);

async function pageOf(id: string, locale: string): Promise<{ text: string; matter: string }> {
  const { country, slug, number } = (await now(id)).localGovernment;
  const page = await test.browser().get(`/${locale}/signatories/${country.toLowerCase()}/${slug}-${number}`);
  return { text: page.text, matter: matterOf(page.document) };
}

beforeAll(async () => {
  test = await startTestApp();
  const staff = () => aStaffMember(test.registry, { role: 'publisher' });
  states = new PublicStates(test, await staff(), await staff());
  for (const state of PUBLIC_STATES) {
    ids.set(state, await states.all[state]());
    test.clock.forward(1, 'days');
  }
});

afterAll(() => test.close());

describe.each(PUBLIC_STATES)('what is said in public of one that is %s', (state) => {
  it.each(LOCALES)('is on its page what the data grant, no more and no less (%s)', async (locale) => {
    const { text, matter } = await pageOf(idOf(state), locale);
    const granted = await grantedTo(idOf(state));
    expect(claimsIn(matter, locale)).toEqual(claims(granted));
    const shown = granted.committed;
    expect({ name: text.includes(NAME), office: text.includes(OFFICE) }).toEqual({ name: shown, office: shown });
  });

  it('is in its record the same', async () => {
    const { number } = (await now(idOf(state))).localGovernment;
    const answer = await test.browser().get(`/api/signatories/${number}`);
    const granted = await grantedTo(idOf(state));
    if (!granted.announced && !granted.committed) return expect(answer.status).toBe(404);
    const { unchecked: _u, published: _p, ...said } = granted;
    expect(claimsOfRecord(recordIn(answer))).toEqual(claims({ ...said, unchecked: false, published: false }));
    expect(answer.body.includes('Canary')).toBe(granted.committed);
  });

  it('is counted, and in the list of signatories, only when it counts', async () => {
    const { localGovernment } = await now(idOf(state));
    const { counted } = await grantedTo(idOf(state));
    for (const address of ['/data/signatories.json', '/data/signatories.csv', '/en/signatories', '/sitemap/1.xml']) {
      const { body } = await test.browser().get(address);
      const mark = address.startsWith('/sitemap') ? localGovernment.slug : localGovernment.name;
      expect([address, body.includes(mark)]).toEqual([address, counted]);
    }
  });
});

it('the figure is the number of those that count', async () => {
  const all = await Promise.all(PUBLIC_STATES.map((state) => grantedTo(idOf(state))));
  const { signatories } = JSON.parse((await test.browser().get('/api/figures')).body) as { signatories: number };
  expect(signatories).toBe(all.filter(({ counted }) => counted).length);
});

it.each(LOCALES)(
  'an announcement has one date, besides the day until which its mandate is awaited (%s)',
  async (locale) => {
    const day = (moment: Date) => folded(translator(locale).date(moment));
    for (const state of ['announced', 'announced, with a decision handed in'] as const) {
      const { announcedAt } = await now(idOf(state));
      if (!announcedAt) throw new Error('It is not announced.');
      const until = new Date(announcedAt.getTime() + 180 * 86_400_000);
      const dates = state === 'announced' ? [day(announcedAt), day(until)] : [day(announcedAt)];
      expect(datesIn((await pageOf(idOf(state), locale)).matter)).toEqual(dates.sort());
    }
  },
);

it.each(LOCALES)('the cards of the lists claim nothing more (%s)', async (locale) => {
  for (const [standing, state] of [
    ['listed', 'verified with a check'],
    ['lapsed', 'lapsed'],
    ['announced', 'announced'],
  ] as const) {
    const { name } = (await now(idOf(state))).localGovernment;
    const { document } = await test.browser().get(`/${locale}/signatories?standing=${standing}`);
    const card = [...document.querySelectorAll('.wc-signatory')].find((one) => one.textContent?.includes(name));
    const said = claimsIn(wordsOf(card), locale);
    expect(said.length).toBeGreaterThan(0);
    expect(claims(await grantedTo(idOf(state)))).toEqual(expect.arrayContaining(said));
  }
});

describe('this test', () => {
  it.each(LOCALES)('knows each claim by words that some page really says (%s)', async (locale) => {
    const said = await Promise.all(
      PUBLIC_STATES.map(async (state) => claimsIn((await pageOf(idOf(state), locale)).matter, locale)),
    );
    expect(PUBLIC_CLAIMS.filter((claim) => !said.flat().includes(claim))).toEqual([]);
  });

  it.each(LOCALES)('notices a page that says more than the data grant (%s)', async (locale) => {
    const id = idOf('announced');
    const { number } = (await now(id)).localGovernment;
    await manager().query(
      `UPDATE public_signatory l SET standing = 'listed', signed_on = t.signed_on, verified_on = t.verified_on,
          mandate_kind = t.mandate_kind, mandate_date = t.mandate_date, signatory_office = t.signatory_office,
          undertakings = t.undertakings
        FROM public_signatory t WHERE t.name = 'Checked Town' AND l.number = $1`,
      [number],
    );
    test.app.get(PublicAnswers).forget();
    const lie = claimsIn((await pageOf(id, locale)).matter, locale);
    const record = claimsOfRecord(recordIn(await test.browser().get(`/api/signatories/${number}`)));
    await inTransaction(test.database.dataSource, (inside) => requestPublication(inside, id));
    await states.publish();
    for (const claim of ['signed', 'committed', 'verified'] as const) {
      expect(lie).toContain(claim);
      expect(record).toContain(claim);
    }
    expect(lie).not.toEqual(claims(await grantedTo(id)));
    expect(claimsIn((await pageOf(id, locale)).matter, locale)).toEqual(claims(await grantedTo(id)));
  });
});
