/* Loaded by judge-program.ts, as compiled or as it stands: it imports packages only, and types. */
import { PDFArray, PDFDict, PDFName, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** What makes a document do something: as a key, or as the kind of an action. */
const ACTIVE = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'FileAttachment',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
]);

/** Short names that mean something as a key only: fonts name their glyphs likewise. */
const ACTIVE_KEYS = new Set([...ACTIVE, 'JS', 'AA', 'EF']);

/** Kinds of action that open something else, or play or change something; an address in a text is followed by a click. */
const ACTIVE_KINDS = new Set(['GoToR', 'GoToE', 'GoTo3DView', 'Thread', 'Sound', 'Movie', 'Rendition', 'SetOCGState']);

/**
 * Whether an object runs something or carries a file, with names as readers understand them (`/J#53` is `/JS`).
 */
export function isActive(root: PDFObject, context: PDFContext): boolean {
  const waiting: PDFObject[] = [root];
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFName && ACTIVE.has(object.decodeText())) return true;
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    for (const [key, value] of dictionary.entries()) {
      if (isActiveEntry(key.decodeText(), value, context)) return true;
      waiting.push(value);
    }
  }
  return false;
}

function isActiveEntry(key: string, value: PDFObject, context: PDFContext): boolean {
  if (ACTIVE_KEYS.has(key)) return true;
  if (key === 'S') return value instanceof PDFName && ACTIVE_KINDS.has(value.decodeText());
  if (key === 'OpenAction') return !opensAPage(value, context);
  return key === 'Next' && !leadsToPages(value, context);
}

/** LibreOffice and LaTeX write at which page a document opens; that is no script. */
function opensAPage(value: PDFObject, context: PDFContext): boolean {
  const action = context.lookup(value);
  return action instanceof PDFArray || (action instanceof PDFDict && kindOf(action) === 'GoTo');
}

/** What follows an action has to be a page as well. Outlines have a `/Next` that is no action. */
function leadsToPages(value: PDFObject, context: PDFContext): boolean {
  const next = context.lookup(value);
  const actions = next instanceof PDFArray ? next.asArray().map((one) => context.lookup(one)) : [next];
  return actions.every((action) => {
    const kind = action instanceof PDFDict ? kindOf(action) : undefined;
    return kind === undefined || kind === 'GoTo';
  });
}

function kindOf(action: PDFDict): string | undefined {
  const kind = action.lookup(PDFName.of('S'));
  return kind instanceof PDFName ? kind.decodeText() : undefined;
}
