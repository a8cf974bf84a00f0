import { open, type FileHandle } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { DOCUMENT_TYPES, MAXIMUM_DOCUMENT_BYTES, type DocumentType } from './document-limits.js';
import { refused } from './refused.js';
import type { UploadedFile } from './uploaded-file.js';

/** So much of a file's beginning tells what it is, and so much of its end whether it is whole. */
const BEGINNING = 4100;
const END = 2048;

/**
 * Looks at what a file really is, whatever its name says, and whether it is whole: by its first and last bytes, while
 * the person is still there. It is opened by nobody here.
 *
 * @throws {DomainError} `document.refused` with the fault
 */
export async function inspectDocument({ path, size }: UploadedFile): Promise<DocumentType> {
  if (size === 0) throw refused('empty');
  if (size > MAXIMUM_DOCUMENT_BYTES) throw refused('tooLarge');
  const file = await open(path);
  try {
    const mime = (await fileTypeFromBuffer(await part(file, 0, BEGINNING)))?.mime;
    const type = DOCUMENT_TYPES.find((one) => one === mime);
    if (!type) throw refused('wrongType');
    if (!isWhole(await part(file, Math.max(0, size - END), END), type)) throw refused('truncated');
    return type;
  } finally {
    await file.close();
  }
}

async function part(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Whether the end is there: what a broken upload or copy lacks. */
function isWhole(end: Buffer, type: DocumentType): boolean {
  if (type === 'application/pdf') return end.includes('%%EOF');
  return type === 'image/png' ? end.includes('IEND') : end.includes(Buffer.from([0xff, 0xd9]));
}
