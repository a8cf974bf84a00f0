import { PDFDocument } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import type { DocumentFault } from '#registry/evidence/document-limits.js';
import { catalogOf, packed, rawPdf, stream, type RawObject } from './raw-pdf.js';

/** A file that somebody made, and where it goes: null when it is taken. */
export interface CraftedFile {
  readonly name: string;
  readonly fault: DocumentFault | null;
  readonly bytes: Buffer;
}

const SCRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const NAMES = '/Names << /JavaScript << /Names [(x) 5 0 R] >> >>';
const HARMLESS = '<< /Kind /Nothing >>';
const TO_PAGE = '/S /GoTo /D [3 0 R /Fit]';

const one = (entries: string, ...more: RawObject[]) => rawPdf({ objects: catalogOf(entries, ...more) });

/** Scripts and actions, plainly written or in the ways that readers understand as well. */
const ACTIVE: Readonly<Record<string, Buffer>> = {
  'names-javascript': one(NAMES, [5, SCRIPT]),
  'escaped-name': one('/Names << /Java#53cript << /Names [(x) 5 0 R] >> >>', [5, '<< /S /Java#53cript /J#53 (x) >>']),
  'escaped-open-action': one('/Open#41ction 5 0 R', [5, SCRIPT]),
  'in-object-stream': one('/OpenAction 6 0 R', [5, packed([6, SCRIPT])]),
  'added-by-update': rawPdf(
    { objects: catalogOf('') },
    {
      objects: [
        [1, `<< /Type /Catalog /Pages 2 0 R ${NAMES} >>`],
        [5, SCRIPT],
      ],
    },
  ),
  'then-decoy': rawPdf(
    { objects: catalogOf('/OpenAction 5 0 R', [5, SCRIPT]) },
    {
      objects: [
        [5, `<< ${TO_PAGE} >>`],
        [6, SCRIPT],
      ],
    },
  ),
  'rich-media': one('', [5, '<< /Type /Annot /Subtype /RichMedia >>']),
  'file-attachment': one('', [5, '<< /Type /Annot /Subtype /FileAttachment /FS << /F (a.exe) >> >>']),
  'embedded-file': one(
    '/Names << /EmbeddedFiles << /Names [(a) 5 0 R] >> >>',
    [5, '<< /F (a.exe) /EF << /F 6 0 R >> >>'],
    [6, stream('MZ')],
  ),
  'file-without-type': one('', [5, '<< /Type /Filespec /F (a.exe) /EF << /F 6 0 R >> >>'], [6, stream('MZ')]),
  'additional-actions': one(`/AA << /WC ${SCRIPT} >>`),
  'page-actions': one('', [4, `<< /AA << /O ${SCRIPT} >> >>`]),
  'xfa-form': one('/AcroForm << /XFA (x) >>'),
  'goto-next-gotor': one(`/OpenAction << ${TO_PAGE} /Next << /S /GoToR /F (\\\\\\\\evil\\\\share) /D [0 /Fit] >> >>`),
  'goto-next-uri': one(`/OpenAction << ${TO_PAGE} /Next << /S /URI /URI (https://evil.example) >> >>`),
  'goto-next-list': one(`/OpenAction << ${TO_PAGE} /Next [<< ${TO_PAGE} >> 5 0 R] >>`, [
    5,
    '<< /S /URI /URI (https://evil.example) >>',
  ]),
  'goto-next-next': one(
    `/OpenAction << ${TO_PAGE} /Next 5 0 R >>`,
    [5, `<< ${TO_PAGE} /Next 6 0 R >>`],
    [6, '<< /S /Named /N /Print >>'],
  ),
  'link-next-uri': one('', [4, `<< /Type /Annot /Subtype /Link /A << ${TO_PAGE} /Next << /S /URI /URI (x) >> >> >>`]),
  // pdf-lib reads it as a text; nothing else in it is out of order.
  'junk-that-is-read': one(`/Names << /JavaScript << /Names [(x) ${SCRIPT}] >> >> /X <zz>`),
  'open-action-nowhere': one('/OpenAction 9 0 R'),
  ...Object.fromEntries(
    [
      'Launch',
      'GoToR',
      'GoToE',
      'URI',
      'Named',
      'Thread',
      'Sound',
      'Movie',
      'Hide',
      'SubmitForm',
      'ResetForm',
      'ImportData',
      'SetOCGState',
      'Rendition',
      'Trans',
      'GoTo3DView',
    ].map((kind) => [`open-action-${kind}`, one('/OpenAction 5 0 R', [5, `<< /S /${kind} /F (x) /URI (x) >>`])]),
  ),
};

/** Files in which two readers may see two things. */
const IRREGULAR: Readonly<Record<string, Buffer>> = {
  ...Object.fromEntries(
    ['/X foo', '/X +-5', '/X 1.2.3.', '/X <<', '/X [1 2'].map((junk, index) => [
      `junk-names-${index}`,
      rawPdf({ objects: catalogOf(`/Names << /JavaScript << /Names [(x) ${SCRIPT}] >> >> ${junk}`) }),
    ]),
  ),
  'shadowed-catalog': rawPdf({
    objects: [[1, `<< /Type /Catalog /Pages 2 0 R /Lang (x) >>`], ...catalogOf('')],
    named: 'first',
  }),
  'shadowed-object': rawPdf({ objects: catalogOf('', [5, HARMLESS], [5, HARMLESS]) }),
  'shadowed-in-object-stream': rawPdf({ objects: catalogOf('', [5, HARMLESS], [6, packed([5, HARMLESS])]) }),
  'update-without-chain': rawPdf({ objects: catalogOf('', [5, HARMLESS]) }, { objects: [[5, HARMLESS]], previous: 1 }),
  'update-that-names-the-old': rawPdf(
    { objects: catalogOf('', [5, HARMLESS]) },
    { objects: [[5, HARMLESS]], offsets: { 5: (bytes) => bytes.indexOf('5 0 obj') } },
  ),
  'hidden-in-stream': rawPdf({
    objects: catalogOf('', [6, stream(`5 0 obj\n${HARMLESS}\nendobj`)]),
    offsets: { 5: (bytes) => bytes.indexOf('5 0 obj') },
  }),
  'hidden-in-comment': rawPdf({
    objects: catalogOf(''),
    filling: `%5 0 obj ${HARMLESS} endobj\n`,
    offsets: { 5: (bytes) => bytes.indexOf('5 0 obj') },
  }),
  'hidden-in-string': rawPdf({
    objects: catalogOf('', [6, `(5 0 obj ${HARMLESS} endobj)`]),
    offsets: { 5: (bytes) => bytes.indexOf('5 0 obj') },
  }),
  'other-number-at-offset': rawPdf({
    objects: catalogOf('', [5, HARMLESS]),
    offsets: { 5: (bytes) => bytes.indexOf('3 0 obj') },
  }),
  'startxref-nowhere': rawPdf({ objects: catalogOf(''), startxref: 7 }),
  'web-page-behind-the-end': Buffer.concat([one(''), Buffer.from('<html><script>alert(1)</script></html>')]),
  'zip-behind-the-end': Buffer.concat([one(''), Buffer.from('PK\x03\x04 and so on %%EOF', 'latin1')]),
  'object-never-closed': rawPdf({ objects: catalogOf(''), filling: '7 0 obj\n<< /A ]\n' }),
  'strange-object-stream': one('', [
    5,
    stream('6 0 << >>', '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]'),
  ]),
};

/** What many programs write. */
const HARMLESS_FILES: Readonly<Record<string, Buffer>> = {
  plain: one(''),
  'opens-at-a-page': one('/OpenAction [3 0 R /Fit]'),
  'opens-by-an-action': one(`/OpenAction << ${TO_PAGE} /Next << ${TO_PAGE} >> >>`),
  outlines: one(
    '/Outlines 4 0 R',
    [4, '<< /First 5 0 R /Last 6 0 R >>'],
    [5, '<< /Title (a) /Parent 4 0 R /Next 6 0 R >>'],
    [6, '<< /Title (b) /Parent 4 0 R /Prev 5 0 R >>'],
  ),
  'link-in-a-text': one('', [4, '<< /Type /Annot /Subtype /Link /A << /S /URI /URI (https://example.org) >> >>']),
  'updated-twice': rawPdf(
    { objects: catalogOf('', [5, HARMLESS]) },
    { objects: [[5, '<< /Kind /Second >>']] },
    {
      objects: [
        [5, '<< /Kind /Third >>'],
        [6, HARMLESS],
      ],
    },
  ),
  'objects-in-streams': one('', [5, packed([6, HARMLESS], [7, '[1 2 3]'])]),
  'blanks-behind-the-end': Buffer.concat([one(''), Buffer.from('\r\n\0\0 \n')]),
  signed: one(
    '/AcroForm << /Fields [5 0 R] /SigFlags 3 >>',
    [5, '<< /FT /Sig /T (s) /V 6 0 R >>'],
    [6, '<< /Type /Sig /Filter /Adobe.PPKLite /Contents <00> >>'],
  ),
};

/** A few kilobytes that unpack to many megabytes. */
function bombs(): Record<string, Buffer> {
  const numbers = (count: number) => deflateSync(Buffer.from(`6 0 [${'1 '.repeat(count)}]`)).toString('latin1');
  const of = (count: number) =>
    one('', [5, stream(numbers(count), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode')]);
  return {
    'numbers-8-million': of(8_000_000),
    'numbers-30-million': of(30_000_000),
    'two-of-fifteen-megabytes': one(
      '',
      ...[5, 7].map((number): RawObject => [
        number,
        stream(numbers(7_500_000), '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode'),
      ]),
    ),
  };
}

async function locked(passwords: { userPassword: string; ownerPassword: string }, script = false): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]);
  if (script) pdf.addJavaScript('x', 'app.alert(1)');
  pdf.encrypt(passwords);
  return Buffer.from(await pdf.save({ useObjectStreams: false }));
}

/** The PDFs of the security review, and what is like them. */
export async function craftedPdfs(): Promise<CraftedFile[]> {
  const of = (fault: DocumentFault | null, files: Readonly<Record<string, Buffer>>): CraftedFile[] =>
    Object.entries(files).map(([name, bytes]) => ({ name, fault, bytes }));
  return [
    ...of('scripted', {
      ...ACTIVE,
      'locked-with-script': await locked({ userPassword: '', ownerPassword: 'x' }, true),
    }),
    ...of('irregular', IRREGULAR),
    ...of('tooComplex', bombs()),
    ...of('encrypted', { 'with-a-password': await locked({ userPassword: 'secret', ownerPassword: 'x' }) }),
    ...of(null, { ...HARMLESS_FILES, 'locked-by-its-owner': await locked({ userPassword: '', ownerPassword: 'x' }) }),
  ];
}
