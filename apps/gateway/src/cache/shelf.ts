import { LRUCache } from 'lru-cache';
import type { Kept } from './kept.js';
import type { Tag } from './tags.js';

const REMEMBERED = 60_000;

/**
 * What was answered lately, in bounded memory. What is outdated stays on the shelf behind the fresh:
 * it is better than nothing while a service cannot be reached.
 */
export class Shelf {
  readonly #kept: LRUCache<string, Kept>;
  readonly #showing = new Map<Tag, Set<string>>();
  readonly #droppedAt = new LRUCache<Tag, number>({ max: 20_000, ttl: REMEMBERED });
  #allDroppedAt = -1;

  constructor(bytes: number) {
    this.#kept = new LRUCache<string, Kept>({
      maxSize: bytes,
      maxEntrySize: Math.ceil(bytes / 8),
      sizeCalculation: (kept) => kept.bytes,
      dispose: (kept, key) => this.#unshow(key, kept),
    });
  }

  look(key: string): Kept | undefined {
    return this.#kept.get(key);
  }

  /** As outdated when something it shows has changed `since` it was begun to be made. */
  put(key: string, kept: Kept, since: number): void {
    if (this.#changed(kept.tags, since)) kept.outdate();
    this.#kept.set(key, kept);
    if (this.#kept.peek(key) === kept) this.#show(key, kept);
  }

  drop(tags: Iterable<Tag>): void {
    const now = performance.now();
    for (const tag of tags) {
      this.#droppedAt.set(tag, now);
      for (const key of this.#showing.get(tag) ?? []) this.#kept.peek(key)?.outdate();
    }
  }

  dropAll(): void {
    this.#allDroppedAt = performance.now();
    for (const kept of this.#kept.values()) kept.outdate();
  }

  #changed(tags: ReadonlySet<Tag>, since: number): boolean {
    if (this.#allDroppedAt >= since) return true;
    return [...tags].some((tag) => (this.#droppedAt.get(tag) ?? -1) >= since);
  }

  #show(key: string, { tags }: Kept): void {
    for (const tag of tags) {
      const keys = this.#showing.get(tag) ?? new Set();
      this.#showing.set(tag, keys.add(key));
    }
  }

  #unshow(key: string, { tags }: Kept): void {
    for (const tag of tags) {
      const keys = this.#showing.get(tag);
      keys?.delete(key);
      if (keys?.size === 0) this.#showing.delete(tag);
    }
  }
}
