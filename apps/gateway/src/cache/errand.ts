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

  /** What everybody gets now: the answer if it is for keeping, the outdated one while a service is away, else null. */
  bring(status: number, headers: Headers, body: Buffer | null): Kept | null {
    const kept = this.#keepable(status, headers, body) ?? this.#stopgap(status);
    this.#end(kept);
    return kept;
  }

  #keepable(status: number, headers: Headers, body: Buffer | null): Kept | null {
    const { private: personal, unavailable, tags } = this.rendering;
    if (status !== 200 || body === null || personal || unavailable) return null;
    if (headers['set-cookie'] || forOnce(headers)) return null;
    return new Kept(body, headers, tags);
  }

  #stopgap(status: number): Kept | null {
    if (!this.outdated || (!this.rendering.unavailable && status < 500)) return null;
    this.outdated.showAMomentLonger();
    return this.outdated;
  }

  #end(brought: Kept | null): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.#timer);
    this.over(brought);
    for (const listener of this.#waiting) listener(brought);
  }
}

/** A nonce that were given out again would protect nothing. */
const forOnce = (headers: Headers): boolean =>
  /no-store/.test(String(headers['cache-control'] ?? '')) ||
  /'nonce-/.test(String(headers['content-security-policy'] ?? ''));
