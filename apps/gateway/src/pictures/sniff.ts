export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'avif';

/**
 * What a file is by its first bytes, whatever its name or declared type says; null when it is no still photograph.
 * SVG, PDF and GIF are none; animated PNG and WebP are refused once decoded.
 */
export function sniff(bytes: Uint8Array): PictureFormat | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 16));
  if (head.length < 16) return null;
  if (head.readUIntBE(0, 3) === 0xffd8ff) return 'jpeg';
  if (head.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  return head.toString('latin1', 4, 12) === 'ftypavif' ? 'avif' : null;
}

/** An animated PNG says so before its first picture; the decoder would silently show that one alone. */
export const isAnimatedPng = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const animation = file.indexOf('acTL');
  return animation !== -1 && animation < file.indexOf('IDAT');
};
