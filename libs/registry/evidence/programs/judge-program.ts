/* Runs in a process of its own (limited-program.ts), as compiled or as it stands. */
import { readFileSync, writeSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFInvalidObject, type PDFContext } from '@cantoo/pdf-lib';
import type * as Activity from './pdf-activity.js';
import type * as Pictures from './pictures.js';
import type * as Regularity from './pdf-regularity.js';
import type * as Scanning from './pdf-scan.js';

type Fault = 'truncated' | 'encrypted' | 'scripted' | 'irregular' | 'tooComplex' | 'tooManyPixels';

/** A file beside this one, with its ending. */
const beside = (name: string): Promise<unknown> =>
  import(new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url).href);

const { Scan } = (await beside('pdf-scan')) as typeof Scanning;
const { isActive } = (await beside('pdf-activity')) as typeof Activity;
const { isRegular } = (await beside('pdf-regularity')) as typeof Regularity;
const { judgePng, judgeJpeg } = (await beside('pictures')) as typeof Pictures;

/** Says what was found, and ends: nothing that is still being read may go on. */
function say(verdict: Fault | null): never {
  writeSync(1, `${JSON.stringify(verdict)}\n`);
  process.exit(0);
}

/** The objects of a document that is locked against changes only, as readers open it. */
async function unlocked(bytes: Buffer): Promise<PDFContext> {
  try {
    return (await PDFDocument.load(bytes, { password: '', updateMetadata: false, preserveXFA: true })).context;
  } catch {
    return say('encrypted');
  }
}

async function judgePdf(bytes: Buffer): Promise<Fault | null> {
  const isLocked = bytes.includes('/Encrypt');
  const scan = new Scan(bytes, isLocked, say);
  let context: PDFContext;
  try {
    context = await scan.run();
  } catch {
    return 'truncated';
  }
  if (context.lookup(context.trailerInfo.Encrypt) instanceof PDFDict) context = await unlocked(bytes);
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  if (objects.some((object) => isActive(object, context))) return 'scripted';
  if (scan.isIrregular || objects.some((object) => object instanceof PDFInvalidObject)) return 'irregular';
  if (!(context.lookup(context.trailerInfo.Root) instanceof PDFDict)) return 'truncated';
  return isRegular(scan, bytes) ? null : 'irregular';
}

const JUDGES: Readonly<Record<string, (bytes: Buffer) => Fault | null | Promise<Fault | null>>> = {
  'application/pdf': judgePdf,
  'image/png': judgePng,
  'image/jpeg': judgeJpeg,
};

// Everything is loaded: from here on only the document can end it.
writeSync(1, 'begun\n');
const [, , path = '', type = ''] = process.argv;
say((await JUDGES[type]?.(readFileSync(path))) ?? null);
