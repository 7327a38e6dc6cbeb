import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Tag } from './tags.js';

type Encoding = 'identity' | 'gzip' | 'br';
export type Headers = Record<string, string | string[]>;

const FRESH_FOR = 30_000;
/** How long an outdated answer is shown before the service that could not be reached is asked again. */
const PATIENCE = 2_000;
const SMALL = 1_024;
/** What belongs to one request, not to the answer. */
const OWN = new Set([
  'content-length',
  'x-correlation-id',
  'connection',
  'keep-alive',
  'date',
  'transfer-encoding',
  'set-cookie',
]);

/** One form of an answer: its body, and its headers as `writeHead` takes them fastest. */
export interface Form {
  body: Buffer;
  head: string[];
}

/** An answer with what it takes to give it to many. Only a good one comes on the shelf. */
export class Kept {
  readonly etag: string;
  readonly headers: Headers;
  /** For who has it already. */
  readonly headAlone: string[];
  readonly #forms = new Map<Encoding, Form>();
  #freshUntil = Date.now() + FRESH_FOR;

  constructor(
    readonly status: number,
    readonly body: Buffer,
    headers: Headers,
    readonly tags: ReadonlySet<Tag> = new Set(),
  ) {
    this.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    this.headers = { 'cache-control': 'public, no-cache', ...answered(headers), etag: this.etag };
    this.headAlone = flat(this.headers);
  }

  get fresh(): boolean {
    return Date.now() < this.#freshUntil;
  }

  /** What it takes up, its compressed forms included. */
  get bytes(): number {
    return Math.ceil(this.body.length * 1.5) + 4_000;
  }

  outdate(): void {
    this.#freshUntil = 0;
  }

  showAMomentLonger(): void {
    this.#freshUntil = Date.now() + PATIENCE;
  }

  /** As this reader takes it; compressed when first wanted so. */
  formFor(accepted: string | undefined): Form {
    const encoding = this.#encodingFor(accepted);
    const form = this.#forms.get(encoding) ?? this.#form(encoding);
    this.#forms.set(encoding, form);
    return form;
  }

  #encodingFor(accepted: string | undefined): Encoding {
    if (!accepted || this.body.length < SMALL) return 'identity';
    if (/\bbr\b/.test(accepted)) return 'br';
    return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
  }

  #form(encoding: Encoding): Form {
    const body = compress(this.body, encoding);
    const encoded = encoding === 'identity' ? [] : ['content-encoding', encoding];
    return { body, head: [...this.headAlone, 'content-length', String(body.length), ...encoded] };
  }
}

const flat = (headers: Headers): string[] =>
  Object.entries(headers).flatMap(([name, values]) => [values].flat().flatMap((value) => [name, value]));

const answered = (headers: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN.has(name) && !name.startsWith('x-ratelimit-')));

function compress(body: Buffer, encoding: Encoding): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipSync(body) : body;
}
