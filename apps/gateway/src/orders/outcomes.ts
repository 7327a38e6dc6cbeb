import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Fact } from '@rakkarya/contracts';
import { LRUCache } from 'lru-cache';
import { Feed } from '../live/feed.js';

/** What tells that an order's stock is decided: there is something to pay, or nothing to be had. */
const DECIDED: ReadonlySet<Fact['name']> = new Set([
  'orders.payment-requested',
  'orders.cash-promised',
  'orders.order-ended',
]);

/** Lets one wait for the outcome of an order just placed. The news may be quicker than the answer that names the order. */
@Injectable()
export class Outcomes implements OnApplicationBootstrap {
  readonly #known = new LRUCache<string, true>({ max: 20_000, ttl: 10_000 });
  readonly #waiting = new Map<string, () => void>();

  constructor(private readonly feed: Feed) {}

  onApplicationBootstrap(): void {
    this.feed.heard.subscribe(({ fact }) => {
      if (DECIDED.has(fact.name) && 'orderId' in fact.data) this.#decided(fact.data.orderId);
    });
  }

  /** Resolves as soon as it is decided, or when `patience` ms are over. */
  async decided(orderId: string, patience: number): Promise<void> {
    if (this.#known.has(orderId)) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#waiting.get(orderId)?.(), patience);
      const others = this.#waiting.get(orderId);
      this.#waiting.set(orderId, () => {
        clearTimeout(timer);
        this.#waiting.delete(orderId);
        others?.();
        resolve();
      });
    });
  }

  #decided(orderId: string): void {
    this.#known.set(orderId, true);
    this.#waiting.get(orderId)?.();
  }
}
