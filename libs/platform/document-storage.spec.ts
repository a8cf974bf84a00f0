import { createServer as createHttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { clamdScanner } from './clamd.js';
import { localDocuments } from './local-documents.js';
import { s3Documents } from './s3-documents.js';
import { Settings } from './settings.js';

let server: Server | undefined;
const uploads = mkdtempSync(join(tmpdir(), 'uploads-'));

afterAll(() => rmSync(uploads, { recursive: true }));

/** A file with these words, as an upload leaves it. */
function fileOf(words: string): string {
  const path = join(uploads, 'upload');
  writeFileSync(path, words);
  return path;
}

afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

async function portOf(started: Server): Promise<number> {
  server = started;
  await new Promise<void>((done) => started.listen(0, '127.0.0.1', done));
  return (started.address() as AddressInfo).port;
}

/** Answers as clamd does, once the empty chunk has come. */
const fakeClamd = (answer: string) =>
  createServer((socket) =>
    socket.on('data', (part) => {
      if (part.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
    }),
  );

describe('clamd', () => {
  it.each([
    ['stream: OK', 'clean'],
    ['stream: Eicar-Test-Signature FOUND', 'infected'],
  ])('%s means %s', async (answer, result) => {
    const port = await portOf(fakeClamd(answer));
    expect(await clamdScanner(`tcp://127.0.0.1:${port}`)(fileOf('x'.repeat(100_000)))).toBe(result);
  });

  it('is no yes when it fails', async () => {
    const port = await portOf(fakeClamd('INSTREAM size limit exceeded. ERROR'));
    await expect(clamdScanner(`tcp://127.0.0.1:${port}`)(fileOf('x'))).rejects.toThrow('clamd');
  });
});

it('a folder keeps, gives and deletes documents, and takes no path for a name', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const place = localDocuments(folder);
  expect(await place.list('journal-')).toEqual([]);
  for (const key of ['journal-2', 'journal-1', 'jo']) await place.keep(key, fileOf('x'), 'image/png');
  expect(await place.list('journal-')).toEqual(['journal-1', 'journal-2']);
  await expect(place.list('../')).rejects.toThrow('key');
  await place.keep('a-name', fileOf('words'), 'image/png');
  expect((await buffer(await place.read('a-name'))).toString()).toBe('words');
  await place.delete('a-name');
  await place.delete('a-name');
  await expect(place.read('a-name')).rejects.toThrow('ENOENT');
  await expect(place.keep('../x', fileOf('x'), 'image/png')).rejects.toThrow('key');
  rmSync(folder, { recursive: true });
});

it('S3 keeps, gives and deletes documents', async () => {
  const kept = new Map<string, Buffer>();
  const http = createHttpServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.method === 'PUT') kept.set(path, Buffer.concat(parts));
      if (request.method === 'DELETE') kept.delete(path);
      response.setHeader('connection', 'close');
      response.end(request.method === 'GET' ? kept.get(path) : undefined);
    });
  });
  const port = await portOf(http);
  const place = s3Documents(s3Settings(port));
  await place.keep('a-name', fileOf('words'), 'image/png');
  expect([...kept.keys()]).toEqual(['/bucket/a-name']);
  expect((await buffer(await place.read('a-name'))).toString()).toBe('words');
  await place.delete('a-name');
  expect(kept.size).toBe(0);
});

it('S3 lists names page by page', async () => {
  const asked: string[] = [];
  const http = createHttpServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://s3');
    asked.push(`${searchParams.get('prefix') ?? ''} ${searchParams.get('continuation-token') ?? ''}`.trim());
    const isFirst = !searchParams.has('continuation-token');
    response.setHeader('connection', 'close').setHeader('content-type', 'application/xml');
    response.end(
      `<ListBucketResult><Contents><Key>journal-${isFirst ? 1 : 2}</Key></Contents>${
        isFirst ? '<IsTruncated>true</IsTruncated><NextContinuationToken>next</NextContinuationToken>' : ''
      }</ListBucketResult>`,
    );
  });
  const port = await portOf(http);
  expect(await s3Documents(s3Settings(port)).list('journal-')).toEqual(['journal-1', 'journal-2']);
  expect(asked).toEqual(['journal-', 'journal- next']);
});

function s3Settings(port: number): Settings {
  return Object.assign(new Settings(), {
    DOCUMENTS_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    DOCUMENTS_S3_BUCKET: 'bucket',
    DOCUMENTS_S3_REGION: 'eu-west-1',
    DOCUMENTS_S3_ACCESS_KEY_ID: 'id',
    DOCUMENTS_S3_SECRET_ACCESS_KEY: 'secret',
  });
}
