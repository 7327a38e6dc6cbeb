import { BrokenRule } from '@rakkarya/contracts';

/** One picture as it is kept. Its id is the hash of its bytes, so the same picture is kept once. */
export class Picture {
  id!: string;
  mediaType!: string;
  width!: number;
  height!: number;
  bytes!: Uint8Array;
}

/** The first bytes tell what a file is, whatever it is called. */
export function refuseUnlessPicture(bytes: Uint8Array, mediaType: string): void {
  const begins = (text: string, at = 0) => String.fromCharCode(...bytes.subarray(at, at + text.length)) === text;
  const found = mediaType === 'image/jpeg' ? begins('\xff\xd8\xff') : begins('RIFF') && begins('WEBP', 8);
  if (!found) throw new BrokenRule('picture-unreadable');
}
