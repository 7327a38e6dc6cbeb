import { BrokenRule } from '@rakkarya/contracts';

/** Every JPEG begins with the marker SOI and another one (ISO/IEC 10918-1, B.1.1.3); the gateway makes nothing else. */
export function asJpeg(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (!bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) throw new BrokenRule('picture-unreadable');
  return bytes;
}
