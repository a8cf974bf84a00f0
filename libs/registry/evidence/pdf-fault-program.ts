/* Runs in a process of its own (pdf-fault.ts), as compiled or as it stands: it imports packages only. */
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** What makes a document do something: as a key, or as the kind of an action. */
const ACTIVE = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
]);

/** Short names that mean something as a key only: fonts name their glyphs likewise. */
const ACTIVE_KEYS = new Set([...ACTIVE, 'JS', 'AA']);

/**
 * Whether a PDF is encrypted, runs something or carries files. Every object is looked at, those in compressed object
 * streams too, with names as readers understand them (`/J#53` is `/JS`).
 */
async function faultOf(bytes: Uint8Array): Promise<'encrypted' | 'scripted' | 'truncated' | null> {
  let pdf: PDFDocument;
  try {
    pdf = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false, preserveXFA: true });
  } catch {
    return 'truncated';
  }
  if (pdf.isEncrypted) return 'encrypted';
  const { context } = pdf;
  return context.enumerateIndirectObjects().some(([, object]) => isActive(object, context)) ? 'scripted' : null;
}

function isActive(root: PDFObject, context: PDFContext): boolean {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFName && ACTIVE.has(object.decodeText())) return true;
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    for (const [key, value] of dictionary.entries()) {
      const name = key.decodeText();
      if (ACTIVE_KEYS.has(name) || (name === 'OpenAction' && !opensAPage(value, context))) return true;
      waiting.push(value);
    }
  }
  return false;
}

/** LibreOffice and LaTeX write at which page a document opens; that is no script. */
function opensAPage(value: PDFObject, context: PDFContext): boolean {
  const action = context.lookup(value);
  if (action instanceof PDFArray) return true;
  const kind = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined;
  return kind instanceof PDFName && kind.decodeText() === 'GoTo';
}

process.once('disconnect', () => process.exit());
process.once('message', (bytes) => {
  void faultOf(bytes as Uint8Array).then((fault) => process.send?.(fault));
});
// Everything is loaded: from here on the time counts.
process.send?.('begun');
