import { setTimeout as sleep } from 'node:timers/promises';

/** Shutting down waits this long for what has been begun. */
const BOUND = 8_000;

/** What has been begun and is not over. Work that is added never rejects. */
export class InHand {
  readonly #works = new Set<Promise<unknown>>();

  get size(): number {
    return this.#works.size;
  }

  add(work: Promise<unknown>): void {
    const kept = work.finally(() => this.#works.delete(kept));
    this.#works.add(kept);
  }

  /** Resolves when nothing is left, or after 8 s. */
  async finished(): Promise<void> {
    const bound = new AbortController();
    const late = sleep(BOUND, undefined, { signal: bound.signal, ref: false }).catch(() => undefined);
    await Promise.race([this.#empty(), late]);
    bound.abort();
  }

  async #empty(): Promise<void> {
    while (this.#works.size > 0) await Promise.all(this.#works);
  }
}
