import { Injectable } from '@nestjs/common';
import { OneAtATime } from '../queue/one-at-a-time.js';
import { firstPage, isPdf } from './first-page.js';
import { lookOf } from './look-of.js';
import { Reencode } from './reencode.js';

/** Makes a picture or the first page of a PDF the proof of a payment, and says what it looks like. */
@Injectable()
export class Proofs {
  readonly #queue = new OneAtATime(20, 'unavailable');

  constructor(private readonly pictures: Reencode) {}

  async handle(upload: Uint8Array): Promise<{ bytes: string; look: string }> {
    const seen = isPdf(upload) ? await this.#queue.run(() => firstPage(upload)) : upload;
    const { bytes } = await this.pictures.handle(seen);
    return { bytes: bytes.toString('base64'), look: await lookOf(bytes) };
  }
}
