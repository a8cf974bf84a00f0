import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublicSignatory } from '#registry/public-register/public-fields.js';
import { anEndorsement, describedAs } from '../support/endorsements.js';
import { aListedSignatory, pageOf } from '../support/listed-signatories.js';
import { headingOf } from '../support/page-content.js';
import { answers } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let test: TestApp;
let quiet: PublicSignatory;
let named: PublicSignatory;

beforeAll(async () => {
  test = await startTestApp();
  const { consents } = answers();
  quiet = await aListedSignatory(test, {
    government: describedAs('Quiet </script> Town', { population: null }),
    signatory: { name: 'Thandi Example', office: 'Mayor of Quiet' },
  });
  named = await aListedSignatory(test, {
    country: 'SN',
    government: describedAs('Named Town', { population: 4321 }),
    signatory: { name: 'Aminata Exemple', office: 'Maire' },
    mandate: { kind: 'executive_decision', date: '2026-01-15', reference: 'Arrêté 9', url: null },
    consents: { ...consents, publish_name: true },
  });
});

afterAll(() => test.close());

describe('the page of a signatory', () => {
  it('says what was signed, since when, on what mandate and what that is worth', async () => {
    const page = await test.browser().get(pageOf(named));
    expect(page.status).toBe(200);
    expect(headingOf(page)).toBe('Named Town');
    for (const words of [
      'Senegal',
      'Human Mobility',
      'Culture and Cultural Rights',
      `Since ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(test.clock.now())}`,
      'Executive decision',
      '15 January 2026',
      'The council has not voted on it.',
      'Aminata Exemple, Maire',
      '4,321 (Named Town)',
      'Version 1.0',
    ]) {
      expect(page.text).toContain(words);
    }
  });

  it('shows the office of who signed, and the name only when that was agreed to', async () => {
    const page = await test.browser().get(pageOf(quiet));
    expect(page.text).toContain('Mayor of Quiet');
    expect(page.body).not.toContain('Thandi');
  });

  it('names its own address in every language, and tells machines what it is about', async () => {
    const { document } = await test.browser().get(pageOf(named, 'fr'));
    const address = `http://localhost:3000${pageOf(named, 'fr')}`;
    expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(address);
    expect(document.querySelectorAll('link[rel="alternate"][hreflang]')).toHaveLength(4);
    const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')?.textContent ?? '');
    expect(data).toMatchObject({ '@type': 'GovernmentOrganization', name: 'Named Town', mainEntityOfPage: address });
  });

  it('lets no name out of its place in the page', async () => {
    const page = await test.browser().get(pageOf(quiet));
    expect(page.body).not.toContain('Quiet </script>');
    expect(page.document.querySelector('h1')?.textContent).toBe('Quiet </script> Town');
  });

  it('leads from every other spelling of its address to the right one', async () => {
    const right = pageOf(named);
    for (const wrong of [
      right.replace('/sn/', '/fr/'),
      right.replace('/sn/', '/SN/'),
      right.replace('named-town', 'old-name'),
      right.replace('named-town-', ''),
    ]) {
      // What no page reads does not travel on.
      const answer = await test.browser().get(`${wrong}?utm_source=print`);
      expect([answer.status, answer.location]).toEqual([301, right]);
    }
  });

  it.each(['/en/signatories/sn/nobody-999999', '/en/signatories/sn/nobody', '/en/signatories/sn/x-99999999999999'])(
    'is a 404 where there is none: %s',
    async (address) => {
      const answer = await test.browser().get(address);
      expect(answer.status).toBe(404);
      expect(answer.document.querySelector('h1')).not.toBeNull();
    },
  );

  it('is a 404 while the endorsement is not verified', async () => {
    const { localGovernment } = await anEndorsement(test.registry).submitted();
    const { slug, number } = localGovernment;
    expect((await test.browser().get(`/en/signatories/za/${slug}-${number}`)).status).toBe(404);
    expect((await test.browser().get(`/api/signatories/${number}`)).status).toBe(404);
  });
});
