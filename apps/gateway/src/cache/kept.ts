import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Tag } from './tags.js';

export type Encoding = 'identity' | 'gzip' | 'br';
export type Headers = Record<string, string | string[]>;

const FRESH_FOR = 30_000;
/** How long an outdated answer is shown before the service that could not be reached is asked again. */
const PATIENCE = 2_000;
const SMALL = 1_024;
/** What belongs to one request, not to the answer. */
const OWN = new Set(['content-length', 'x-correlation-id', 'connection', 'keep-alive', 'date', 'transfer-encoding', 'set-cookie']);

/** An answer on the shelf, with what it takes to give it again. */
export class Kept {
  readonly etag: string;
  readonly headers: Headers;
  readonly #bodies = new Map<Encoding, Buffer>();
  #freshUntil = Date.now() + FRESH_FOR;

  constructor(
    body: Buffer,
    headers: Headers,
    readonly tags: ReadonlySet<Tag>,
  ) {
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.headers = { 'cache-control': 'public, no-cache', ...answered(headers), etag: this.etag };
    this.#bodies.set('identity', body);
  }

  get fresh(): boolean {
    return Date.now() < this.#freshUntil;
  }

  /** What it takes up, its compressed forms included. */
  get bytes(): number {
    return Math.ceil(this.body('identity').length * 1.5) + 2_000;
  }

  outdate(): void {
    this.#freshUntil = 0;
  }

  showAMomentLonger(): void {
    this.#freshUntil = Date.now() + PATIENCE;
  }

  /** Compressed when first wanted so. */
  body(encoding: Encoding): Buffer {
    const plain = this.#bodies.get('identity')!;
    const made = this.#bodies.get(encoding) ?? compress(plain, encoding);
    this.#bodies.set(encoding, made);
    return made;
  }

  encodingFor(accepted: string | undefined): Encoding {
    if (!accepted || this.body('identity').length < SMALL) return 'identity';
    if (/\bbr\b/.test(accepted)) return 'br';
    return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  }
}

const answered = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name) && !name.startsWith('x-ratelimit-')));

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipSync(body) : body;
}
