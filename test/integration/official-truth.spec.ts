import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { ENDORSEMENT_STATUSES } from '#domain/endorsement/endorsement-status.js';
import { aStaffMember } from '../support/staff.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { SCENARIOS } from '../support/truth/scenarios.js';
import { TELLS_DAY, TELLS_STANDING, untruths } from '../support/truth/untruths.js';
import { TruthWorld } from '../support/truth/truth-world.js';

let site: TestApp;
let world: TruthWorld;

beforeAll(async () => {
  site = await startTestApp();
  const ana = await aStaffMember(site.registry, { name: 'Ana Example', role: 'publisher' });
  const ben = await aStaffMember(site.registry, { name: 'Ben Example', role: 'publisher' });
  world = new TruthWorld(site, ana, ben);
}, 60_000);

afterAll(() => site.close());

describe.each(LOCALES)('what officials read, in %s', (locale) => {
  it.each(Object.entries(SCENARIOS))(
    'is true when %s',
    async (_name, plays) => {
      world.locale = locale;
      const before = world.shown.length;
      await plays(world);
      const shown = world.shown.slice(before);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.flatMap((one) => untruths(one))).toEqual([]);
    },
    120_000,
  );
});

it('was looked at in every state', () => {
  for (const what of ['own page', 'submitted page', 'confirmation page']) {
    const states = new Set(world.shown.filter((one) => one.what === what).map(({ granted }) => granted.status));
    // The own page opens from the confirmation on, and not of what is void.
    const unreached = ['draft'];
    const never = what === 'own page' ? [...unreached, 'awaiting_confirmation', 'void'] : unreached;
    const missed = ENDORSEMENT_STATUSES.filter((status) => !states.has(status) && !never.includes(status));
    // A browser knows what it signed for 30 days, and a renewal takes years.
    expect(missed).toEqual(what === 'submitted page' ? ['renewal_due', 'lapsed'] : []);
  }
});

it('came in every mail that says how an endorsement stands, in each language', () => {
  for (const locale of LOCALES) {
    const sent = new Set(world.shown.filter((one) => one.locale === locale).map(({ what }) => what.split(' ')[0]));
    expect([...TELLS_STANDING, ...TELLS_DAY].filter((template) => !sent.has(template))).toEqual([]);
  }
});

describe('the test itself', () => {
  const shownOf = (what: string, status: string) => {
    const found = world.shown.find(
      (one) => one.what === what && one.locale === 'en' && one.granted.status === status && untruths(one).length === 0,
    );
    if (!found) throw new Error(`No ${what} of ${status} was noted`);
    return found;
  };

  it.each([
    ['submitted page', 'info_requested', 'There is nothing more to do. The UCLG team is checking it.'],
    ['submitted page', 'rejected', 'The UCLG team is checking it.'],
    ['own page', 'in_review', 'It is in the public register.'],
    ['own page', 'suspended', 'Your local government is counted as a signatory.'],
    ['own page', 'withdrawn', 'Nothing about it has been published.'],
    ['own page', 'verified', 'Nothing is public.'],
    ['confirmation page', 'void', 'UCLG has verified it.'],
  ])('finds an untruth on the %s of one that is %s: %s', (what, status, lie) => {
    const shown = shownOf(what, status);
    expect(untruths(shown)).toEqual([]);
    expect(untruths(shown, `${shown.text} ${lie}`)).not.toEqual([]);
  });

  it('finds that a day is another, and that what has to be told is not', () => {
    const shown = shownOf('own page', 'submitted');
    const [day] = shown.granted.days;
    const told = translator('en').date(day ?? '');
    const folded = shown.text.replace(/\s+/g, ' ');
    expect(folded).toContain(told);
    expect(untruths(shown, folded.replaceAll(told, '1 January 2020'))).not.toEqual([]);
    expect(untruths(shown, '')).not.toEqual([]);
  });
});
