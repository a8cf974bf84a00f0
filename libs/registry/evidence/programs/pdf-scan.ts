/* Loaded by judge-program.ts, as compiled or as it stands: it imports packages only, and types. */
import { constants, inflateSync } from 'node:zlib';
import {
  PDFDict,
  PDFInvalidObject,
  PDFName,
  PDFNumber,
  PDFParser,
  PDFRawStream,
  PDFXRefStreamParser,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** So much may come out of what is packed in a document’s structure; its pages’ pictures and texts are not unpacked. */
const MOST_INFLATED = 20_000_000;

/** Where an object stands in the file, and in which revision of it. */
export interface Definition {
  readonly start: number;
  readonly end: number;
  readonly revision: number;
}

/** The end of one revision: what its `startxref` says. */
export interface Revision {
  readonly startxref: number;
  readonly end: number;
}

/** Ends everything, with what is wrong. */
export type Stop = (fault: 'irregular' | 'tooComplex') => never;

/** Parts of pdf-lib’s parser that its types keep to themselves. */
interface OpenParser {
  readonly context: PDFContext & { pdfFileDetails: object };
  readonly bytes: { offset(): number };
  parseIndirectObjectHeader(): PDFRef;
  tryToParseInvalidIndirectObject(): PDFRef | undefined;
  maybeParseCrossRefSection(): CrossReferences | undefined;
  maybeParseTrailerDict(): void;
  parseDict(): PDFDict;
  parseObject(ref?: PDFRef): PDFObject;
  parseDocument(): Promise<PDFContext>;
}

interface CrossReferences {
  readonly subsections: readonly (readonly { ref: PDFRef; offset: number; deleted: boolean }[])[];
}

export interface CrossReference {
  readonly number: number;
  /** Null for an object in a stream of objects. */
  readonly offset: number | null;
}

export interface Section {
  readonly entries: readonly CrossReference[];
  readonly previous: number | undefined;
}

/** A scan of a whole file, object by object. A reader follows the cross-references instead; both have to agree. */
export class Scan {
  readonly definitions = new Map<string, Definition[]>();
  readonly revisions: Revision[] = [];
  /** Of each cross-reference section by its offset: the objects in use, and the section before it. */
  readonly sections = new Map<number, Section>();
  isIrregular = false;

  private readonly bytes: Buffer;
  private readonly isLocked: boolean;
  private readonly stop: Stop;
  private inflated = 0;

  constructor(bytes: Buffer, isLocked: boolean, stop: Stop) {
    this.bytes = bytes;
    this.isLocked = isLocked;
    this.stop = stop;
  }

  async run(): Promise<PDFContext> {
    const parser = PDFParser.forBytesWithOptions(this.bytes, Infinity) as unknown as OpenParser;
    this.watchObjects(parser);
    this.watchSections(parser);
    const context = await parser.parseDocument();
    for (const [, object] of context.enumerateIndirectObjects()) {
      if (object instanceof PDFInvalidObject) this.isIrregular = true;
    }
    return context;
  }

  private watchObjects(parser: OpenParser): void {
    const { context } = parser;
    let start = 0;
    const header = parser.parseIndirectObjectHeader.bind(parser);
    parser.parseIndirectObjectHeader = () => {
      start = parser.bytes.offset();
      return header();
    };
    const invalid = parser.tryToParseInvalidIndirectObject.bind(parser);
    parser.tryToParseInvalidIndirectObject = () => {
      this.isIrregular = true;
      return invalid();
    };
    const parse = parser.parseObject.bind(parser);
    parser.parseObject = (ref) => {
      const object = parse(ref);
      if (object instanceof PDFRawStream) this.measure(object);
      return object;
    };
    const assign = context.assign.bind(context);
    context.assign = (ref, object) => {
      const known = this.definitions.get(ref.tag) ?? [];
      known.push({ start, end: parser.bytes.offset(), revision: this.revisions.length });
      this.definitions.set(ref.tag, known);
      if (object instanceof PDFRawStream && isOfType(object, 'XRef')) this.noteStream(object, start);
      assign(ref, object);
    };
  }

  /** Sees that what pdf-lib is about to unpack is not too much. No program packs these streams in another way. */
  private measure(stream: PDFRawStream): void {
    if (!isOfType(stream, 'ObjStm') && !isOfType(stream, 'XRef')) return;
    const filter = stream.dict.get(PDFName.of('Filter'));
    if (filter !== undefined && filter !== PDFName.of('FlateDecode')) this.stop('irregular');
    if (this.isLocked && isOfType(stream, 'ObjStm')) {
      // What is locked cannot be unpacked as it stands.
      stream.dict.set(PDFName.of('Type'), PDFName.of('LockedObjects'));
      return;
    }
    if (filter === undefined) return;
    try {
      this.inflated += inflateSync(stream.contents, {
        maxOutputLength: MOST_INFLATED,
        finishFlush: constants.Z_SYNC_FLUSH,
      }).length;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') this.stop('tooComplex');
      // pdf-lib will find it invalid.
    }
    if (this.inflated > MOST_INFLATED) this.stop('tooComplex');
  }

  private noteStream(stream: PDFRawStream, start: number): void {
    const entries = PDFXRefStreamParser.forStream(stream).parseIntoContext();
    this.sections.set(start, {
      entries: entries
        .filter(({ deleted }) => !deleted)
        .map(({ ref, offset, inObjectStream }) => ({
          number: ref.objectNumber,
          offset: inObjectStream ? null : offset,
        })),
      previous: numberIn(stream.dict, 'Prev'),
    });
  }

  private watchSections(parser: OpenParser): void {
    let begun = 0;
    let entries: CrossReference[] = [];
    const section = parser.maybeParseCrossRefSection.bind(parser);
    parser.maybeParseCrossRefSection = () => {
      const at = parser.bytes.offset();
      const found = section();
      if (found) {
        begun = at;
        entries = found.subsections
          .flat()
          .filter(({ deleted }) => !deleted)
          .map(({ ref, offset }) => ({ number: ref.objectNumber, offset }));
      }
      return found;
    };
    const trailer = parser.maybeParseTrailerDict.bind(parser);
    parser.maybeParseTrailerDict = () => {
      const dictionaries: PDFDict[] = [];
      const parse = parser.parseDict.bind(parser);
      parser.parseDict = () => {
        const dictionary = parse();
        dictionaries.push(dictionary);
        return dictionary;
      };
      trailer();
      parser.parseDict = parse;
      const last = dictionaries.at(-1);
      if (last) this.sections.set(begun, { entries, previous: numberIn(last, 'Prev') });
    };
    Object.defineProperty(parser.context.pdfFileDetails, 'prevStartXRef', {
      set: (startxref: number) => this.revisions.push({ startxref, end: parser.bytes.offset() }),
      get: () => this.revisions.at(-1)?.startxref,
    });
  }
}

function isOfType({ dict }: PDFRawStream, type: string): boolean {
  return dict.get(PDFName.of('Type')) === PDFName.of(type);
}

function numberIn(dictionary: PDFDict, key: string): number | undefined {
  const value = dictionary.get(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
