import { ServerResponse, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { Headers } from '../cache/kept.js';

type Chunk = string | Uint8Array;

/** A response that goes nowhere yet: what is written to it is held until it is whole. */
export class HeldResponse extends ServerResponse {
  readonly whole: Promise<void>;
  readonly #chunks: Buffer[] = [];
  readonly #finish: () => void;

  constructor(request: IncomingMessage) {
    super(request);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.whole = promise;
    this.#finish = resolve;
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  get heldHeaders(): Headers {
    return Object.fromEntries(
      Object.entries(this.getHeaders()).map(([name, value]) => [name, Array.isArray(value) ? value : String(value)]),
    );
  }

  override writeHead(status: number, ...rest: [unknown?, unknown?]): this {
    this.statusCode = status;
    const headers = rest.find((argument) => typeof argument === 'object' && argument !== null) as
      OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override write(chunk: Chunk, ...rest: [unknown?, unknown?]): boolean {
    this.#chunks.push(Buffer.from(chunk as Uint8Array));
    callback(rest)?.();
    return true;
  }

  override end(...rest: [unknown?, unknown?, unknown?]): this {
    const [chunk] = rest;
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) this.write(chunk);
    this.#finish();
    this.emit('finish');
    callback(rest)?.();
    return this;
  }

  override flushHeaders(): void {
    // There is nobody to flush them to.
  }
}

const callback = (rest: readonly unknown[]): (() => void) | undefined =>
  rest.find((argument) => typeof argument === 'function') as (() => void) | undefined;
