import { crc32, deflateSync } from 'node:zlib';
import type { DocumentFault } from '#registry/evidence/document-limits.js';

/** A picture that somebody made, and where it goes: null when it is taken. */
export interface CraftedPicture {
  readonly name: string;
  readonly type: 'image/png' | 'image/jpeg';
  readonly fault: DocumentFault | null;
  readonly bytes: Buffer;
}

function chunk(type: string, content: Buffer): Buffer {
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  length.writeUInt32BE(content.length);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A grey picture of this size; its points are as many as `rows` says. */
export function aPng(width: number, height: number, rows = height, more: readonly Buffer[] = []): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const points = deflateSync(Buffer.alloc((width + 1) * rows));
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([start, chunk('IHDR', header), ...more, chunk('IDAT', points), chunk('IEND', Buffer.alloc(0))]);
}

/** A JPEG of eight grey points by eight, with these segments after its start. */
export function aJpeg(more: readonly Buffer[] = [], width = 8, height = 8): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...more,
    Buffer.concat([Buffer.from('ffdb004300', 'hex'), Buffer.alloc(64, 1)]),
    frame,
    // Tables with one code each: the difference 0, and the end of a block.
    Buffer.from('ffc400140001000000000000000000000000000000' + '00', 'hex'),
    Buffer.from('ffc400141001000000000000000000000000000000' + '00', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
    Buffer.from('3fffd9', 'hex'),
  ]);
}

/** What a camera writes about a picture: which way is up, and that it was taken somewhere. */
export function exif(orientation: number): Buffer {
  const words = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0', 'latin1');
  const rest = Buffer.from('\0\0\x01\x0e\0\x02\0\0\0\x04GPS\0\0\0\0\0', 'latin1');
  const content = Buffer.concat([words, Buffer.from([orientation]), rest]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

const damaged = (): Buffer => {
  const bytes = aPng(4, 4);
  bytes[45] = (bytes[45] ?? 0) ^ 0xff;
  return bytes;
};

export const CRAFTED_PICTURES: readonly CraftedPicture[] = [
  { name: 'plain', type: 'image/png', fault: null, bytes: aPng(4, 4) },
  {
    name: 'with words in it',
    type: 'image/png',
    fault: null,
    bytes: aPng(4, 4, 4, [chunk('tEXt', Buffer.from('a\0b'))]),
  },
  { name: 'of 3,600 megapixels', type: 'image/png', fault: 'tooManyPixels', bytes: aPng(60_000, 60_000, 1) },
  {
    name: 'with a web page behind it',
    type: 'image/png',
    fault: 'irregular',
    bytes: Buffer.concat([aPng(4, 4), Buffer.from('<html>')]),
  },
  { name: 'with half its points', type: 'image/png', fault: 'truncated', bytes: aPng(100, 100, 50) },
  { name: 'with more points than it says', type: 'image/png', fault: 'truncated', bytes: aPng(10, 10, 100_000) },
  { name: 'damaged', type: 'image/png', fault: 'truncated', bytes: damaged() },
  {
    name: 'that is none',
    type: 'image/png',
    fault: 'truncated',
    bytes: Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      Buffer.from('garbage'.repeat(9)),
      Buffer.from('IEND'),
    ]),
  },
  { name: 'plain', type: 'image/jpeg', fault: null, bytes: aJpeg() },
  { name: 'of a camera', type: 'image/jpeg', fault: null, bytes: Buffer.concat([aJpeg([exif(6)]), Buffer.alloc(9)]) },
  { name: 'of 3,600 megapixels', type: 'image/jpeg', fault: 'tooManyPixels', bytes: aJpeg([], 60_000, 60_000) },
  {
    name: 'with a program behind it',
    type: 'image/jpeg',
    fault: 'irregular',
    bytes: Buffer.concat([aJpeg(), Buffer.from('<?php')]),
  },
  {
    name: 'that is none',
    type: 'image/jpeg',
    fault: 'truncated',
    bytes: Buffer.from('\xff\xd8\xff\xe0<?php system($_GET[0]);\xff\xd9', 'latin1'),
  },
];
