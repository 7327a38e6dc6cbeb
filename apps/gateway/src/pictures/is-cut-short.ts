import type { PictureFormat } from './sniff.js';

/**
 * Whether the end of a picture has not arrived, as its own marks tell: to find that out by decoding costs as much as the
 * whole picture would. A file of which this is not known (AVIF), or whose data happen to look like the mark, is left to the decoder.
 */
export function isCutShort(format: PictureFormat, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'jpeg') return !file.includes(END_OF_JPEG, startOfScan(file));
  if (format === 'png') return !file.includes('IEND', 16, 'latin1');
  return format === 'webp' && file.readUInt32LE(4) + 8 > file.length;
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
const SOS = 0xda;

/** Past the segments before it, of which one may hold a smaller picture with an end of its own (ITU-T T.81, annex B). */
function startOfScan(file: Buffer): number {
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff && file[at + 1] !== SOS) {
    at += file[at + 1] === 0xff ? 1 : 2 + file.readUInt16BE(at + 2);
  }
  return at;
}
