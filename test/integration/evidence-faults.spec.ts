import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { documentsOfDraft } from '#registry/evidence/documents.js';
import { judgeDocuments } from '../support/judged-documents.js';
import { answeredDraft } from '../support/submissions.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { aPdf, sendFiles } from '../support/uploads.js';

let test: TestApp;

beforeAll(async () => {
  test = await startTestApp();
}, 60_000);

afterAll(() => test.close());

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** Start, header, table, scan and end: what makes a JPEG. */
const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300', 'hex'),
  Buffer.alloc(64, 1),
  Buffer.from('ffc0000b080001000101011100ffda0008010100003f00', 'hex'),
  Buffer.from('37ffd9', 'hex'),
]);

const withObject = (entries: Record<string, string>) => () =>
  aPdf((pdf) => {
    const names = Object.entries(entries).map(([key, value]) => [key, PDFName.of(value)]);
    pdf.context.register(pdf.context.obj(Object.fromEntries(names) as Record<string, PDFName>));
  });

const openAction = () =>
  aPdf((pdf) => pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: 'app.alert(1)' })));

async function encrypted(): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** A small file whose one object stream holds tens of millions of numbers. */
function bomb(): Buffer {
  const packed = deflateSync(Buffer.from(`1 0 [${'1 '.repeat(30_000_000)}]`));
  return Buffer.concat([
    Buffer.from(`%PDF-1.7\n2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${packed.length}>>\nstream\n`),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

const refusal = async (bytes: Buffer, at = test) => {
  const token = await answeredDraft(at.registry);
  const { statusCode, body } = await sendFiles(at, token, bytes);
  expect(await documentsOfDraft(at.registry, token)).toEqual([]);
  return { statusCode, body };
};

/** What is said of a document once it was judged; its file is gone then. */
const judged = async (bytes: Buffer, at = test) => {
  const token = await answeredDraft(at.registry);
  expect((await sendFiles(at, token, bytes)).statusCode).toBe(303);
  await judgeDocuments(at);
  const [document] = await documentsOfDraft(at.registry, token);
  return document?.fault ?? document?.judgement;
};

describe('a document', () => {
  it.each([
    ['encrypted', encrypted, 'encrypted'],
    ['with JavaScript', withObject({ S: 'JavaScript', JS: 'app.alert(1)' }), 'scripted'],
    ['that starts a program', withObject({ S: 'Launch', F: 'calc.exe' }), 'scripted'],
    ['with a file inside', withObject({ Type: 'EmbeddedFile' }), 'scripted'],
    ['with a script at opening', openAction, 'scripted'],
    ['that takes all memory', () => Promise.resolve(bomb()), 'tooComplex'],
  ])('%s is refused when it is judged', async (_what, make, fault) => {
    expect(await judged(await make())).toBe(fault);
  });

  it.each([
    ['cut off in the middle', async () => (await aPdf()).subarray(0, 400), 'incomplete or damaged'],
    ['that is a cut PNG', () => Promise.resolve(PNG.subarray(0, 50)), 'incomplete or damaged'],
    ['that is a cut JPEG', () => Promise.resolve(JPEG.subarray(0, -2)), 'incomplete or damaged'],
    ['that is a page with a false name', () => Promise.resolve(Buffer.from('<script>1</script>')), 'not a PDF'],
    ['that is another picture', () => Promise.resolve(Buffer.from('GIF89a\x01\x00\x01\x00', 'latin1')), 'not a PDF'],
  ])('%s is refused in words', async (_what, make, words) => {
    const { statusCode, body } = await refusal(await make());
    expect([statusCode, body.includes(words)]).toEqual([422, true]);
  });

  it.each([
    ['PNG', PNG, 'image/png'],
    ['JPEG', JPEG, 'image/jpeg'],
  ])('that is a real %s is kept as one, whatever its name says', async (_kind, bytes, contentType) => {
    const token = await answeredDraft(test.registry);
    expect((await sendFiles(test, token, bytes)).statusCode).toBe(303);
    expect(await documentsOfDraft(test.registry, token)).toMatchObject([{ contentType }]);
  });

  it('sent fifty times at once is kept three times', async () => {
    const token = await answeredDraft(test.registry);
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendFiles(test, token, PNG)));
    expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(3);
    expect(answers.filter(({ statusCode }) => statusCode === 422)).toHaveLength(47);
    expect(await documentsOfDraft(test.registry, token)).toHaveLength(3);
  });

  it('of somebody else is not taken away, and downloaded by no stranger', async () => {
    const token = await answeredDraft(test.registry);
    await sendFiles(test, token, PNG);
    const [document] = await documentsOfDraft(test.registry, token);
    const stranger = test.browser();
    stranger.cookies.set('draft', await answeredDraft(test.registry));
    for (const id of [document?.id ?? '', '00000000-0000-4000-8000-000000000000', 'x']) {
      expect((await stranger.post('/en/sign/evidence/removal', { document: id })).status).toBe(303);
    }
    expect(await documentsOfDraft(test.registry, token)).toHaveLength(1);
    // A stranger is sent to sign in, or told to.
    const address = `/en/staff/endorsements/00000000-0000-4000-8000-000000000000/documents/${document?.id}`;
    expect([303, 401, 403]).toContain((await stranger.post(address)).status);
  });
});

describe('what stands behind the page', () => {
  /** Answers as clamd does, once the empty chunk has come. */
  const clamd = (answer: string): Server =>
    createServer((socket) =>
      socket.on('data', (part) => {
        if (part.subarray(-4).equals(Buffer.alloc(4))) socket.end(`${answer}\0`);
      }),
    );

  it('refuses what the scanner finds, keeps what it does not, and keeps nothing while it is down', async () => {
    let answer = 'stream: Eicar-Test-Signature FOUND';
    const server = createServer((socket) => clamd(answer).emit('connection', socket));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const guarded = await startTestApp({ CLAMD_URL: `tcp://127.0.0.1:${port}` });
    expect(await judged(PNG, guarded)).toBe('infected');
    answer = 'stream: OK';
    const token = await answeredDraft(guarded.registry);
    expect((await sendFiles(guarded, token, PNG)).statusCode).toBe(303);
    await judgeDocuments(guarded);
    expect(await documentsOfDraft(guarded.registry, token)).toMatchObject([{ scanResult: 'clean' }]);
    answer = 'INSTREAM size limit exceeded. ERROR';
    await expect(judged(PNG, guarded)).rejects.toThrow('clamd');
    await new Promise((done) => server.close(done));
    await expect(judged(PNG, guarded)).rejects.toThrow('ECONNREFUSED');
    await guarded.close();
  }, 60_000);

  it('says so when the folder takes nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'we-care-full-'));
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    chmodSync(file, 0o400);
    const full = await startTestApp({ DOCUMENTS_DIR: join(file, 'documents') });
    const { statusCode, body } = await refusal(PNG, full);
    expect([statusCode, body.includes('the fault is ours')]).toEqual([422, true]);
    await full.close();
    rmSync(folder, { recursive: true });
  }, 60_000);
});
