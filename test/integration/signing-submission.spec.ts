import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorAtField } from '../support/page-content.js';
import { DURBAN, insertPlaces, KYIV, LAMPEDUSA } from '../support/places.js';
import { answerUpTo, sign, signature } from '../support/signing.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA, DURBAN, KYIV]);
});

afterAll(() => site.close());

async function countOf(table: string): Promise<number> {
  const [row] = await site.database.dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${table}`,
  );
  return row?.count ?? 0;
}

describe('time and other windows', () => {
  it('an expired draft says so and offers to begin again', async () => {
    const other = await startTestApp();
    try {
      const browser = other.browser();
      await answerUpTo(browser, 'country');
      other.clock.forward(31, 'days');
      for (const answer of [
        await browser.get('/en/sign/country'),
        await browser.post('/en/sign/country', { country: 'IT' }),
        await browser.get('/en/sign/submitted'),
      ]) {
        expect(answer.status).toBe(410);
        expect(answer.document.querySelector('form[method=post][action="/en/sign"]')).not.toBeNull();
      }
    } finally {
      await other.close();
    }
  });

  it('a change in a second window is shown before anything is signed', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const stale = await signature(browser);
    await browser.post('/en/sign/undertakings?change', { undertakings: 'health' });
    const before = await countOf('endorsement');
    const page = await browser.post('/en/sign/check', stale);
    expect(page.status).toBe(409);
    expect(page.text).toContain('Your answers have changed');
    expect(page.text).toContain('Universal Health');
    expect(await countOf('endorsement')).toBe(before);
    const again = await browser.post('/en/sign/check', await signature(browser));
    expect(again.location).toBe('/en/sign/submitted');
  });

  it('a window left open after signing changes nothing', async () => {
    const browser = site.browser();
    await sign(browser);
    const before = await tableFingerprints(site.database.dataSource);
    const late = await browser.post('/en/sign/undertakings', { undertakings: 'health' });
    expect(late.status).toBe(409);
    expect(late.document.querySelector('a[href="/en/sign/submitted"]')).not.toBeNull();
    expect((await browser.get('/en/sign/undertakings')).location).toBe('/en/sign/submitted');
    expect(await tableFingerprints(site.database.dataSource)).toEqual(before);
  });

  it('a place that left the gazetteer meanwhile is asked for again', async () => {
    const browser = site.browser();
    const vanished = { ...DURBAN, id: 'test:vanished', name: 'Vanished', alsoNamed: [] };
    await insertPlaces(site.database.dataSource, [vanished]);
    await answerUpTo(browser, 'check');
    await browser.post('/en/sign/country?change', { country: 'ZA' });
    await browser.post('/en/sign/government?change', { place: vanished.id });
    await site.database.dataSource.query(`UPDATE place SET retired_at = now() WHERE id = $1`, [vanished.id]);
    const page = await browser.post('/en/sign/check', await signature(browser));
    expect(page.status).toBe(409);
    expect(page.document.querySelector('a[href="/en/sign/government?change"]')).not.toBeNull();
  });
});

describe('signing', () => {
  it('fifty times at once gives one endorsement, one mail and one reference', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const form = await signature(browser);
    const before = { endorsements: await countOf('endorsement'), mails: await countOf('outbox') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post('/en/sign/check', form)));
    expect(new Set(answers.map(({ status, location }) => `${status} ${location}`))).toEqual(
      new Set(['303 /en/sign/submitted']),
    );
    const pages = await Promise.all(answers.map((answer) => browser.follow(answer)));
    expect(new Set(pages.map(({ document }) => document.querySelector('.wc-reference')?.textContent)).size).toBe(1);
    expect(await countOf('endorsement')).toBe(before.endorsements + 1);
    expect(await countOf('outbox')).toBe(before.mails + 1);
    const [row] = await site.database.dataSource.query<{ job: string }[]>(
      'SELECT job FROM outbox ORDER BY created_at DESC LIMIT 1',
    );
    expect(row?.job).toBe('mail.confirm-address');
  });

  it('stores what was answered, consents one by one', async () => {
    const browser = site.browser();
    await sign(browser, 'es');
    const [row] = await site.database.dataSource.query<object[]>(
      `SELECT e.pact_language, e.mandate_kind, e.mandate_date::text, e.mandate_reference, e.mandate_url,
         e.claimed_website, e.publish_signatory_name, p.contact_name, p.contact_language, g.place_id,
         ARRAY(SELECT purpose FROM consent c WHERE c.endorsement_id = e.id AND c.granted ORDER BY 1) AS granted,
         ARRAY(SELECT DISTINCT language FROM consent c WHERE c.endorsement_id = e.id) AS consent_language
       FROM endorsement e JOIN endorsement_people p ON p.endorsement_id = e.id
       JOIN local_government g ON g.id = e.local_government_id ORDER BY e.submitted_at DESC LIMIT 1`,
    );
    expect(row).toEqual({
      pact_language: 'es',
      mandate_kind: 'council_decision',
      mandate_date: '2026-02-03',
      mandate_reference: 'Delibera 12',
      mandate_url: null,
      claimed_website: 'https://www.lampedusa.example.org',
      publish_signatory_name: false,
      contact_name: 'Ada Esempio',
      contact_language: 'es',
      place_id: LAMPEDUSA.id,
      granted: ['news', 'process_contact', 'publish_endorsement'],
      consent_language: ['es'],
    });
  });

  it('needs the declaration', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const { version } = await signature(browser);
    const page = await browser.post('/en/sign/check', { version: version ?? '' });
    expect(page.status).toBe(422);
    expect(errorAtField(page, 'declaration')).toContain('Tick the declaration');
  });

  it('does nothing for a machine that fills in the hidden field', async () => {
    const browser = site.browser();
    await answerUpTo(browser, 'check');
    const before = await tableFingerprints(site.database.dataSource);
    const answer = await browser.post('/en/sign/check', { ...(await signature(browser)), comments: 'Cheap pills' });
    expect(answer).toMatchObject({ status: 303, location: '/en/sign/submitted' });
    expect(await tableFingerprints(site.database.dataSource)).toEqual(before);
  });

  it('offers a new mail, three in an hour at most, always with the same answer', async () => {
    // Far from what the others signed with this address: one mailbox has limits of its own (mailbox-limit.spec.ts).
    site.clock.forward(40, 'days');
    const browser = site.browser();
    await sign(browser);
    const before = await countOf('outbox');
    for (let asked = 0; asked < 5; asked += 1) {
      const answer = await browser.post('/en/sign/submitted');
      expect(answer).toMatchObject({ status: 303, location: '/en/sign/submitted?mail' });
    }
    // The first of the three was sent when the endorsement was submitted.
    expect(await countOf('outbox')).toBe(before + 2);
  });
});
