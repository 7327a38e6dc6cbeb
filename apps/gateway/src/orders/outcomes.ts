import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { OrderView } from '@rakkarya/contracts';
import { Newsroom } from '@rakkarya/messaging';
import { LRUCache } from 'lru-cache';

/** Lets one wait for the outcome of an order just placed. The news may be quicker than the answer that names the order. */
@Injectable()
export class Outcomes implements OnApplicationBootstrap {
  readonly #known = new LRUCache<string, OrderView>({ max: 1_000, ttl: 10_000 });
  readonly #waiting = new Map<string, (order?: OrderView) => void>();

  constructor(private readonly newsroom: Newsroom) {}

  onApplicationBootstrap(): void {
    this.newsroom.hear('orders.order-decided', (order) => {
      this.#known.set(order.id, order);
      this.#waiting.get(order.id)?.(order);
    });
  }

  /** The order as soon as it is decided; undefined when that was not heard within `patience` ms. */
  async decided(orderId: string, patience: number): Promise<OrderView | undefined> {
    const known = this.#known.get(orderId);
    if (known) return known;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#waiting.get(orderId)?.(), patience);
      const others = this.#waiting.get(orderId);
      this.#waiting.set(orderId, (order) => {
        clearTimeout(timer);
        this.#waiting.delete(orderId);
        others?.(order);
        resolve(order);
      });
    });
  }
}
