import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { DOCUMENT_TYPES, MAXIMUM_DOCUMENT_BYTES, type DocumentType } from './document-limits.js';
import { pdfFault } from './pdf-fault.js';
import { refused } from './refused.js';
import type { UploadedFile } from './uploaded-file.js';

/**
 * Looks at what a file really is, whatever its name says.
 *
 * @throws {DomainError} `document.refused` with the fault
 */
export async function inspectDocument({ path, size }: UploadedFile): Promise<DocumentType> {
  if (size === 0) throw refused('empty');
  if (size > MAXIMUM_DOCUMENT_BYTES) throw refused('tooLarge');
  const bytes = await readFile(path);
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  const type = DOCUMENT_TYPES.find((one) => one === mime);
  if (!type) throw refused('wrongType');
  if (!isWhole(bytes, type)) throw refused('truncated');
  const fault = type === 'application/pdf' ? await pdfFault(bytes) : null;
  if (fault) throw refused(fault);
  return type;
}

/** Whether the end is there: what a broken upload or copy lacks. */
function isWhole(bytes: Buffer, type: DocumentType): boolean {
  if (type === 'application/pdf') return bytes.subarray(-2048).includes('%%EOF');
  if (type === 'image/png') return bytes.subarray(-1024).includes('IEND');
  // A preview inside the picture has an end of its own; the picture's comes after the last start of a scan.
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.lastIndexOf(Buffer.from([0xff, 0xda]));
}
