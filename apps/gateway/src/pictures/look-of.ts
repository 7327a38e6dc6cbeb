import { loadSharp } from './sharp.js';

const WIDE = 9;
const HIGH = 8;

/**
 * What a picture looks like, in 64 bits as hexadecimal: whether each of 8 × 8 places is lighter than the one beside it
 * ("difference hash"). Another size, quality or format changes few of them.
 */
export async function lookOf(picture: Uint8Array): Promise<string> {
  const sharp = await loadSharp();
  const grey = await sharp(picture).greyscale().resize(WIDE, HIGH, { fit: 'fill' }).raw().toBuffer();
  let bits = 0n;
  for (let y = 0; y < HIGH; y++)
    for (let x = 0; x < WIDE - 1; x++) {
      const at = y * WIDE + x;
      bits = (bits << 1n) | (grey[at]! > grey[at + 1]! ? 1n : 0n);
    }
  return bits.toString(16).padStart(16, '0');
}
