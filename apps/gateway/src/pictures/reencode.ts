import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { OneAtATime } from '../queue/one-at-a-time.js';
import { isCutShort } from './is-cut-short.js';
import { loadSharp } from './sharp.js';
import { isAnimatedPng, sniff } from './sniff.js';

export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** 50 megapixels: more than any phone of our sellers takes, little enough to be decoded in a second and 200 MB. */
const PIXELS = 50_000_000;
const EDGE = 1600;
const BYTES = 700_000;
const QUALITIES = [82, 70, 55, 40];

/** Makes any photograph a small JPEG without metadata, since that may say where somebody lives. One at a time: each takes much memory. */
@Injectable()
export class Reencode {
  readonly #queue = new OneAtATime(20, 'unavailable');

  async handle(upload: Uint8Array): Promise<Picture> {
    const format = sniff(upload);
    if (format === null || isCutShort(format, upload) || (format === 'png' && isAnimatedPng(upload)))
      throw new BrokenRule('picture-unreadable');
    return this.#queue.run(() => reencode(upload));
  }
}

async function reencode(upload: Uint8Array): Promise<Picture> {
  const sharp = await loadSharp();
  await refuseUnfit(upload);
  const pixels = sharp(upload, { limitInputPixels: PIXELS, failOn: 'error', sequentialRead: true })
    .timeout({ seconds: 20 })
    .autoOrient()
    .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' });
  for (const quality of QUALITIES) {
    const { data: bytes, info } = await decoded(
      pixels.clone().jpeg({ quality, mozjpeg: true }).toBuffer({ resolveWithObject: true }),
    );
    if (bytes.length <= BYTES) return { bytes, width: info.width, height: info.height };
  }
  throw new BrokenRule('picture-too-large');
}

/** Reads the header alone. */
async function refuseUnfit(upload: Uint8Array): Promise<void> {
  const sharp = await loadSharp();
  const { width, height, pages = 1 } = await decoded(sharp(upload, { limitInputPixels: false }).metadata());
  if (pages > 1) throw new BrokenRule('picture-unreadable');
  if (width * height > PIXELS) throw new BrokenRule('picture-too-large');
}

const decoded = <T>(work: Promise<T>): Promise<T> =>
  work.catch(() => {
    throw new BrokenRule('picture-unreadable');
  });
