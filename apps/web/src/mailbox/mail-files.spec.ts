import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIST_LENGTH, listMails, readMail } from './mail-files.js';

const OLD = '2026-11-23T08-00-00.000Z-0123abcd';
const NEW = '2026-11-24T08-00-00.123Z-89abcdef';

const message = (subject: string) =>
  [
    'From: =?utf-8?q?Pacte?= <pact@example.org>',
    'To: "Ana, García" <ana@example.org>',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'https://registry.example.org/en/confirm/abc',
  ].join('\r\n');

let directory: string;

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'mailbox-'));
  directory = join(parent, 'mails');
  await mkdir(directory);
  await writeFile(join(directory, `${OLD}.eml`), message('First'));
  await writeFile(join(directory, `${NEW}.eml`), message('Second'));
  await writeFile(join(directory, `.${NEW}.eml.partial`), 'half');
  await writeFile(join(directory, 'notes.eml'), message('Not ours'));
  await writeFile(join(parent, `${NEW}.eml`), message('Outside'));
});

afterAll(() => rm(join(directory, '..'), { recursive: true }));

describe('the development mailbox', () => {
  it('lists whole mails, newest first', async () => {
    const mails = await listMails(directory);
    expect(mails.map(({ subject }) => subject)).toEqual(['Second', 'First']);
    expect(mails[0]).toMatchObject({
      id: NEW,
      receivedAt: new Date('2026-11-24T08:00:00.123Z'),
      from: '"Pacte" <pact@example.org>',
      to: '"Ana, García" <ana@example.org>',
      text: 'https://registry.example.org/en/confirm/abc',
      html: null,
    });
  });

  it('is empty before the first mail', async () => {
    expect(await listMails(join(directory, 'missing'))).toEqual([]);
  });

  it('shows no more than a page of them', async () => {
    const many = await mkdtemp(join(tmpdir(), 'mailbox-'));
    const ids = Array.from(
      { length: LIST_LENGTH + 5 },
      (_, n) => `2026-11-24T08-00-00.000Z-${n.toString(16).padStart(8, '0')}`,
    );
    await Promise.all(ids.map((id) => writeFile(join(many, `${id}.eml`), message(id))));
    const mails = await listMails(many);
    await rm(many, { recursive: true });
    expect(mails).toHaveLength(LIST_LENGTH);
    expect(mails[0]?.id).toBe(ids.at(-1));
  });

  it.each([`../${NEW}`, `..%2f${NEW}`, 'notes', '', `${NEW}\u0000`, `${NEW}.eml`, NEW.replace('89', '88')])(
    'opens nothing for %j',
    async (id) => {
      expect(await readMail(directory, id)).toBeNull();
    },
  );
});
