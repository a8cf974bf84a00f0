import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#content/i18n/locales.js';
import { translator } from '#content/i18n/translator.js';
import { endorsementReference } from '#domain/endorsement/reference.js';
import { confirmationSecrets } from '#registry/signing/issue-confirmation.js';
import { answers, submission } from '../support/submissions.js';
import { htmlFaults, rawKeyIn } from '../support/html-faults.js';
import { errorAtField, folded, headingOf, valueOf } from '../support/page-content.js';
import { insertPlaces, LAMPEDUSA } from '../support/places.js';
import { sign } from '../support/signing.js';
import { tableFingerprints } from '../support/table-fingerprints.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

let site: TestApp;

beforeAll(async () => {
  site = await startTestApp();
  await insertPlaces(site.database.dataSource, [LAMPEDUSA]);
});

afterAll(() => site.close());

const query = <Row>(sql: string, parameters: unknown[] = []) => site.database.dataSource.query<Row[]>(sql, parameters);

/** Link, code and id of the latest mail of an endorsement. */
async function mailed(endorsementId: string) {
  const [row] = await query<{ id: string }>(
    'SELECT id FROM confirmation WHERE endorsement_id = $1 ORDER BY created_at DESC LIMIT 1',
    [endorsementId],
  );
  const { token, code } = confirmationSecrets(site.registry.secret, row?.id ?? '');
  return { endorsementId, code, path: `/en/confirm/${token}`, token };
}

const submitted = async () => mailed((await submission(site.registry)).endorsementId);

async function statusOf(endorsementId: string): Promise<string | undefined> {
  const [row] = await query<{ status: string }>('SELECT status FROM endorsement WHERE id = $1', [endorsementId]);
  return row?.status;
}

async function countOf(table: 'confirmation' | 'endorsement_history', endorsementId: string): Promise<number> {
  const [row] = await query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE endorsement_id = $1`,
    [endorsementId],
  );
  return row?.count ?? 0;
}

/** A code that is well written and wrong. */
const wrong = (code: string): string => (code.startsWith('A') ? 'B' : 'A') + code.slice(1);

describe('the page behind a mailed link', () => {
  it.each(LOCALES)('shows in %s what is being confirmed', async (locale) => {
    const { token } = await submitted();
    const page = await site.browser().get(`/${locale}/confirm/${token}`);
    const t = translator(locale);
    expect(page.status).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['referrer-policy']).toBe('strict-origin');
    expect(page.document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(headingOf(page)).toBe(t('confirm.title'));
    for (const words of ['Exampletown', 'Thandi Example', 'Mayor', 'Resolution 12', t.date('2026-02-03')]) {
      expect(page.text).toContain(folded(words));
    }
    expect(page.text).toContain(folded(t('confirm.disown.summary')));
    expect(page.text).not.toContain('sipho@');
    expect(rawKeyIn(page.text)).toBeNull();
    expect(await htmlFaults(page.body)).toEqual([]);
  });

  it('changes nothing, however often a machine opens it, and sends empty forms', async () => {
    const { path, endorsementId } = await submitted();
    const robot = site.browser();
    const before = await tableFingerprints(site.database.dataSource);
    for (let times = 0; times < 5; times += 1) {
      expect((await robot.get(path)).status).toBe(200);
      const head = await site.app.inject({ method: 'HEAD', url: path });
      expect(head.statusCode).toBe(200);
    }
    for (let times = 0; times < 12; times += 1) {
      expect((await robot.post(path)).status).toBe(422);
      expect((await robot.post(path, { code: 'test' })).status).toBe(422);
      expect((await robot.post(`${path}/disowned`, { sure: 'yes' })).status).toBe(422);
    }
    expect(await tableFingerprints(site.database.dataSource)).toEqual(before);
    expect(await statusOf(endorsementId)).toBe('awaiting_confirmation');
  });

  it('answers an unknown link with a way to a new one', async () => {
    const page = await site.browser().get(`/en/confirm/${'x'.repeat(43)}`);
    expect(page.status).toBe(404);
    expect(page.document.querySelector('a[href="/en/confirm"]')).not.toBeNull();
    expect((await site.browser().post(`/en/confirm/${'x'.repeat(43)}`, { code: 'AAAAAA' })).status).toBe(404);
  });
});

describe('confirming', () => {
  it('takes the code from the mail, and says what happens next', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    const answer = await browser.post(path, { code });
    expect(answer).toMatchObject({ status: 303, location: path });
    expect((await browser.follow(answer)).text).toContain('Thank you: it is confirmed');
    expect(await statusOf(endorsementId)).toBe('submitted');
    const [mail] = await query<{ job: string }>(
      `SELECT job FROM outbox WHERE subject ->> 'endorsementId' = $1 ORDER BY created_at DESC LIMIT 1`,
      [endorsementId],
    );
    expect(mail?.job).toBe('mail.endorsement-received');
  });

  it.each([
    ['spaces', (code: string) => ` ${code.slice(0, 3)} ${code.slice(3)} `],
    ['small letters', (code: string) => code.toLowerCase()],
    ['a dash', (code: string) => `${code.slice(0, 3)}-${code.slice(3)}`],
    ['O for 0 and l for 1', (code: string) => code.replace(/0/g, 'O').replace(/1/g, 'l')],
  ])('takes the code typed with %s', async (_how, typed) => {
    const { path, code, endorsementId } = await submitted();
    expect((await site.browser().post(path, { code: typed(code) })).status).toBe(303);
    expect(await statusOf(endorsementId)).toBe('submitted');
  });

  it('counts wrong codes down at the field, and stops at ten', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    for (let left = 9; left > 0; left -= 1) {
      const page = await browser.post(path, { code: wrong(code) });
      expect(page.status).toBe(422);
      expect(errorAtField(page, 'code')).toContain(`${left} attempt`);
      expect(valueOf(page, 'code')).toBe(wrong(code));
    }
    expect((await browser.post(path, { code: wrong(code) })).status).toBe(410);
    const right = await browser.post(path, { code });
    expect(right.status).toBe(410);
    expect(right.document.querySelector(`form[action="${path}/renewal"]`)).not.toBeNull();
    expect(await statusOf(endorsementId)).toBe('awaiting_confirmation');
  });

  it('needs no code in the browser that signed, but a button', async () => {
    const browser = site.browser();
    await sign(browser);
    const [latest] = await query<{ id: string }>('SELECT id FROM endorsement ORDER BY submitted_at DESC LIMIT 1');
    const { path, endorsementId } = await mailed(latest?.id ?? '');
    const page = await browser.get(path);
    expect(page.document.getElementById('code')).toBeNull();
    expect(page.text).toContain('you need no code');
    expect((await browser.post(path)).status).toBe(303);
    expect(await statusOf(endorsementId)).toBe('submitted');
    expect((await browser.get('/en/sign/submitted')).text).toContain('Your endorsement is confirmed');
  });

  it('fifty times at once is one transition', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    const answers = await Promise.all(Array.from({ length: 50 }, () => browser.post(path, { code })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
    expect(await countOf('endorsement_history', endorsementId)).toBe(2);
  });
});

describe('a link of another day', () => {
  it('expires after 72 hours; the page sends a new one', async () => {
    const { path, code, endorsementId } = await submitted();
    const browser = site.browser();
    site.clock.forward(71, 'hours');
    expect((await browser.get(path)).status).toBe(200);
    site.clock.forward(61, 'minutes');
    const page = await browser.get(path);
    expect(page.status).toBe(410);
    expect(page.text).toContain('72 hours');
    expect(await htmlFaults(page.body)).toEqual([]);
    expect((await browser.post(path, { code })).status).toBe(410);
    const renewal = await browser.post(`${path}/renewal`);
    expect(renewal).toMatchObject({ status: 303, location: '/en/confirm/requested' });
    const fresh = await mailed(endorsementId);
    expect(fresh.path).not.toBe(path);
    expect((await browser.post(fresh.path, { code: fresh.code })).status).toBe(303);
    expect(await statusOf(endorsementId)).toBe('submitted');
  });
});

describe('asking for a new link', () => {
  it('answers a known and an unknown reference or address alike', async () => {
    const given = answers();
    const { reference, endorsementId } = await submission(site.registry, given);
    const browser = site.browser();
    const { email } = given.contact;
    const known = await browser.post('/en/confirm', { reference, email });
    const unknown = await browser.post('/en/confirm', { reference, email: 'somebody@example.org' });
    const nothing = await browser.post('/en/confirm', { reference: endorsementReference(randomBytes(8)), email });
    for (const answer of [known, unknown, nothing]) {
      expect(answer).toMatchObject({ status: 303, location: '/en/confirm/requested' });
    }
    expect(await countOf('confirmation', endorsementId)).toBe(2);
    expect((await browser.follow(known)).text).toContain('Look in your mailbox');
  });

  it('takes the reference as people type it', async () => {
    const given = answers();
    const { reference, endorsementId } = await submission(site.registry, given);
    const typed = reference.toLowerCase().replace('wc-', '').replaceAll('-', ' ');
    const answer = await site.browser().post('/en/confirm', { reference: typed, email: given.contact.email });
    expect(answer.status).toBe(303);
    expect(await countOf('confirmation', endorsementId)).toBe(2);
  });

  it('sends three an hour, five a day and eight in all, and always says the same', async () => {
    const given = answers();
    const { reference, endorsementId } = await submission(site.registry, given);
    const ask = () => site.browser().post('/en/confirm', { reference, email: given.contact.email });
    for (let asked = 0; asked < 5; asked += 1) expect((await ask()).location).toBe('/en/confirm/requested');
    expect(await countOf('confirmation', endorsementId)).toBe(3);
    for (let hour = 0; hour < 8; hour += 1) {
      site.clock.forward(61, 'minutes');
      await ask();
    }
    expect(await countOf('confirmation', endorsementId)).toBe(5);
    for (let day = 0; day < 5; day += 1) {
      site.clock.forward(25, 'hours');
      await ask();
    }
    expect(await countOf('confirmation', endorsementId)).toBe(8);
  });

  it.each([
    [{ reference: '', email: 'a@example.org' }, 'reference', 'email'],
    [{ reference: 'WC-7F3K-9Q2M', email: 'a@example.org' }, 'reference', 'reference'],
    [{ reference: 'WC-7F3K-9Q2M-5', email: 'a' }, 'email', 'email'],
  ])('says what is wrong with %j', async (form, field, kept) => {
    const page = await site.browser().post('/en/confirm', form);
    expect(page.status).toBe(422);
    expect(errorAtField(page, field)).not.toBe('');
    expect(valueOf(page, kept)).toBe(form[kept as keyof typeof form]);
    expect(await htmlFaults(page.body)).toEqual([]);
  });
});
