import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { translator } from '#content/i18n/translator.js';
import { renderMail } from '#mail/render-mail.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const ID = '2026-11-24T08-00-00.123Z-89abcdef';
const LINK = 'http://localhost:3000/en/confirm/a-token';

let directory: string;
let running: TestApp;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mailbox-'));
  const t = translator('en');
  const { subject, html, text } = renderMail(
    {
      template: 'confirm-address',
      subject: 'Please confirm',
      preview: '',
      blocks: [{ kind: 'button', label: 'Confirm', url: LINK }],
    },
    t,
  );
  const { message } = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'pact@example.org',
    to: { name: 'Ana <script>', address: 'ana@example.org' },
    subject,
    html: `${html}<script>document.title = 'run'</script>`,
    text,
  });
  await writeFile(join(directory, `${ID}.eml`), message as Buffer);
  running = await startTestApp({ MAILBOX_DIR: directory });
});

afterAll(async () => {
  await running.close();
  await rm(directory, { recursive: true });
});

describe('the development mailbox in the browser', () => {
  it('lists the mails with links to them', async () => {
    const { status, document } = await running.browser().get('/mailbox');
    expect(status).toBe(200);
    const link = document.querySelector(`a[href="/mailbox/${ID}"]`);
    expect(link?.textContent).toBe('Please confirm');
    expect(document.body.textContent).toContain('ana@example.org');
  });

  it('shows a mail with its links, and the HTML in a frame that can run nothing', async () => {
    const { status, document } = await running.browser().get(`/mailbox/${ID}`);
    expect(status).toBe(200);
    expect(document.querySelector('.wc-mail__text a')?.getAttribute('href')).toBe(LINK);
    const frame = document.querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(`/mailbox/${ID}/html`);
    expect(frame?.getAttribute('sandbox')).not.toMatch(/allow-(scripts|same-origin|forms|top-navigation( |$))/);
    expect(document.querySelector('script')).toBeNull();
  });

  it('serves the HTML under a policy of its own: its styles, nothing else', async () => {
    const { status, headers, document } = await running.browser().get(`/mailbox/${ID}/html`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
    expect(policy).toMatch(/sandbox(?!.*allow-(scripts|same-origin))/);
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(document.querySelector('base')?.getAttribute('target')).toBe('_top');
    expect(document.querySelector('a')?.getAttribute('href')).toBe(LINK);
  });

  it('gives the list as data', async () => {
    const { body } = await running.browser().get('/mailbox.json');
    expect(JSON.parse(body)).toEqual([
      {
        id: ID,
        receivedAt: '2026-11-24T08:00:00.123Z',
        subject: 'Please confirm',
        to: '"Ana <script>" <ana@example.org>',
        text: expect.stringContaining(LINK),
      },
    ]);
  });

  it.each(['/mailbox/unknown', `/mailbox/..%2f${ID}`, `/mailbox/..%2f..%2fetc%2fpasswd/html`])(
    'has nothing at %s',
    async (address) => {
      expect((await running.browser().get(address)).status).toBe(404);
    },
  );

  it('is not there without a folder', async () => {
    const without = await startTestApp();
    const { status } = await without.browser().get('/mailbox');
    await without.close();
    expect(status).toBe(404);
  });
});
