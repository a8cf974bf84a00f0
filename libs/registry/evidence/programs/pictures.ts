/* Loaded by judge-program.ts, as compiled or as it stands: it imports packages only, and types. */
import { crc32, inflateSync } from 'node:zlib';

type PictureFault = 'truncated' | 'irregular' | 'tooManyPixels';

const MOST_PIXELS = 50_000_000;

const PNG_CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A PNG is looked at chunk by chunk, and its points are unpacked: they have to be all there, and no more than that. */
export function judgePng(bytes: Buffer): PictureFault | null {
  const data: Buffer[] = [];
  let [at, size, isInterlaced] = [8, 0, false];
  for (let type = ''; type !== 'IEND';) {
    if (at + 12 > bytes.length) return 'truncated';
    const length = bytes.readUInt32BE(at);
    if (at + 12 + length > bytes.length) return 'truncated';
    type = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== bytes.readUInt32BE(at + 8 + length)) return 'truncated';
    if (type === 'IHDR') {
      if (length !== 13 || at !== 8) return 'irregular';
      const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)];
      if (width * height > MOST_PIXELS) return 'tooManyPixels';
      const channels = PNG_CHANNELS[content[9] ?? -1];
      if (channels === undefined || width === 0 || height === 0) return 'truncated';
      size = height * (1 + Math.ceil((width * channels * (content[8] ?? 0)) / 8));
      isInterlaced = content[12] === 1;
    }
    if (type === 'IDAT') data.push(content);
    at += 12 + length;
  }
  if (at !== bytes.length) return 'irregular';
  try {
    // Seven passes have more rows than one, each with a byte of its own.
    const { length } = inflateSync(Buffer.concat(data), { maxOutputLength: size * 2 + 1024 });
    return (isInterlaced ? length >= size / 2 : length === size) ? null : 'truncated';
  } catch {
    return 'truncated';
  }
}

/** Segments that have no length. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** A frame: what says how large the picture is. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** A JPEG is looked at segment by segment, up to its end, which has to be the file’s. */
export function judgeJpeg(bytes: Buffer): PictureFault | null {
  let [at, hasFrame, hasScan] = [2, false, false];
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return 'truncated';
    const marker = bytes[at + 1] ?? 0;
    at += 2;
    if (marker === 0xff) {
      at -= 1;
      continue;
    }
    if (marker === 0xd9)
      return !hasFrame || !hasScan ? 'truncated' : isPadding(bytes.subarray(at)) ? null : 'irregular';
    if (isBare(marker)) continue;
    if (at + 2 > bytes.length) return 'truncated';
    const length = bytes.readUInt16BE(at);
    if (length < 2 || at + length > bytes.length) return 'truncated';
    if (isFrame(marker)) {
      if (length < 8) return 'truncated';
      hasFrame = true;
      if (bytes.readUInt16BE(at + 3) * bytes.readUInt16BE(at + 5) > MOST_PIXELS) return 'tooManyPixels';
    }
    at += length;
    if (marker !== 0xda) continue;
    hasScan = true;
    // The points: up to the next marker that is not one of theirs.
    while (at + 1 < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0 && !isRestart(bytes[at + 1] ?? 0)))
      at += 1;
  }
  return 'truncated';
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Cameras fill up with zeros. */
function isPadding(rest: Buffer): boolean {
  return rest.every((byte) => byte === 0);
}
