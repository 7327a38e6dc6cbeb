import { createHmac, timingSafeEqual } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { illFormed } from '../domain/draft.js';

/** Where a page ended, as whole numbers: enough to go on from there whatever was put before it in the meantime. */
export type Place = readonly number[];

const MAC = 16;

/** Signs places, so that one comes back as it was given out and for the same list, or not at all. */
export class Cursors {
  constructor(private readonly key: Buffer) {}

  static async from(db: DataSource): Promise<Cursors> {
    const [row]: { key: Buffer }[] = await db.query('SELECT key FROM cursor_key');
    if (!row) throw new Error('the key for cursors is missing');
    return new Cursors(row.key);
  }

  /** `list` is everything that makes the list what it is: the same words, filters and order. */
  write(place: Place, list: unknown): string {
    const body = Buffer.from(JSON.stringify(place));
    return Buffer.concat([this.#mac(body, list), body]).toString('base64url');
  }

  /** @throws BrokenRule 'ill-formed', also for one that was given out when places in this list had another number of `parts` */
  read(cursor: string, list: unknown, parts: number): Place {
    const bytes = Buffer.from(cursor, 'base64url');
    const [mac, body] = [bytes.subarray(0, MAC), bytes.subarray(MAC)];
    if (mac.length < MAC || !timingSafeEqual(mac, this.#mac(body, list))) throw illFormed('after', 'invalid_format');
    const place: number[] = JSON.parse(body.toString());
    if (place.length !== parts || !place.every(Number.isSafeInteger)) throw illFormed('after', 'invalid_format');
    return place;
  }

  #mac(body: Buffer, list: unknown): Buffer {
    return createHmac('sha256', this.key)
      .update(body)
      .update('\n')
      .update(JSON.stringify(list))
      .digest()
      .subarray(0, MAC);
  }
}
