import { AsyncResource } from 'node:async_hooks';
import { Kept, type Headers } from './kept.js';
import { Rendering } from './rendering.js';

const PATIENCE = 5_000;

type Listener = (brought: Kept | null) => void;

/** One request let through to make an answer, and all who wait for what it brings. */
export class Errand {
  readonly rendering = new Rendering();
  readonly #waiting: Listener[] = [];
  readonly #timer = setTimeout(() => this.#end(null), PATIENCE);
  ended = false;

  constructor(
    private readonly outdated: Kept | undefined,
    private readonly over: Listener,
  ) {
    this.#timer.unref();
  }

  /** In the context of the one who waits, not of the one who was sent. */
  whenBack(listener: Listener): void {
    this.#waiting.push(AsyncResource.bind(listener));
  }

  /** What everybody gets now; null when each has to go for themselves. */
  bring(status: number, headers: Headers, body: Buffer | null): Kept | null {
    const kept = this.#stopgap(status) ?? this.#shared(status, headers, body);
    this.#end(kept);
    return kept;
  }

  /** The outdated one, while a service is away. */
  #stopgap(status: number): Kept | null {
    if (!this.outdated || (!this.rendering.unavailable && status < 500)) return null;
    this.outdated.showAMomentLonger();
    return this.outdated;
  }

  /** What is true for everybody: also that there is no such thing, or that it cannot be had now. */
  #shared(status: number, headers: Headers, body: Buffer | null): Kept | null {
    if (body === null || this.rendering.private || headers['set-cookie'] || !isForAll(status)) return null;
    return isForOnce(headers) && status === 200 ? null : new Kept(status, body, headers, this.rendering.tags);
  }

  #end(brought: Kept | null): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.#timer);
    this.over(brought);
    for (const listener of this.#waiting) listener(brought);
  }
}

/** Not 429, which is for one. */
const isForAll = (status: number): boolean => [200, 400, 404, 410].includes(status) || status >= 500;

/** A nonce that were given out again would protect nothing. */
const isForOnce = (headers: Headers): boolean =>
  /no-store/.test(String(headers['cache-control'] ?? '')) ||
  /'nonce-/.test(String(headers['content-security-policy'] ?? ''));
