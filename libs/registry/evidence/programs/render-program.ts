/* Runs in a process of its own (limited-program.ts), as compiled or as it stands: it imports packages only. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import jpeg from 'jpeg-js';

/** Nobody reads more pages of a decision one by one; the original has them. */
const MOST_PAGES = 40;
/** The longer side of a picture: an A4 page at 140 dots an inch. */
const LONGEST_SIDE = 1640;
const QUALITY = 80;

/** By the value of the camera’s orientation: how far the picture has to be turned. */
const TURNS: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** A picture as a PDF of one page, so that one renderer draws everything. */
async function pageOf(bytes: Buffer, type: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const picture = type === 'image/png' ? await pdf.embedPng(bytes) : await pdf.embedJpg(bytes);
  const page = pdf.addPage([picture.width, picture.height]);
  page.drawImage(picture, { x: 0, y: 0, width: picture.width, height: picture.height });
  page.setRotation(degrees(TURNS[orientationOf(bytes)] ?? 0));
  return pdf.save({ useObjectStreams: false });
}

/** What a camera noted of which way is up (Exif, in the segment APP1); 1 when nothing says so. */
function orientationOf(bytes: Buffer): number {
  for (let at = 2; at + 4 < bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;) {
    const segment = bytes.subarray(at + 4, at + 2 + bytes.readUInt16BE(at + 2));
    if (bytes[at + 1] === 0xe1 && segment.toString('latin1', 0, 6) === 'Exif\0\0') return inExif(segment.subarray(6));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return 1;
}

function inExif(tiff: Buffer): number {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(short(first), 100); entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return 1;
}

/** Draws a page and writes it as a JPEG: points and nothing else. */
async function write(page: PDFiumPage, folder: string, number: number, mostScale: number) {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = Math.min(mostScale, LONGEST_SIDE / Math.max(originalWidth, originalHeight, 1));
  const { width, height, data } = await page.render({ render: 'bitmap', scale, renderFormFields: true });
  writeFileSync(join(folder, `${number}.jpg`), jpeg.encode({ width, height, data: Buffer.from(data) }, QUALITY).data);
  return { number, width, height };
}

const [, , path = '', type = '', folder = ''] = process.argv;
const library = await PDFiumLibrary.init();
// Everything is loaded: from here on only the document can end it.
writeSync(1, 'begun\n');
const bytes = readFileSync(path);
const isPdf = type === 'application/pdf';
const document = await library.loadDocument(isPdf ? bytes : await pageOf(bytes, type));
document.initializeFormFields();
const total = document.getPageCount();
const pages: { number: number; width: number; height: number }[] = [];
for (let index = 0; index < Math.min(total, MOST_PAGES); index += 1) {
  pages.push(await write(document.getPage(index), folder, index + 1, isPdf ? 100 : 1));
}
writeSync(1, JSON.stringify({ total, pages }));
process.exit(0);
