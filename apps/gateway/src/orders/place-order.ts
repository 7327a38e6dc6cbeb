import { Injectable } from '@nestjs/common';
import { BrokenRule, type Answer, type Asked, type OrderView } from '@rakkarya/contracts';
import { Services } from '../services/services.js';
import { Outcomes } from './outcomes.js';

const PATIENCE = 1_000;

type Placed = Answer<'orders.place-order'>;

/**
 * Places an order and waits a moment for its stock, so that most buyers see at once how it went.
 * Whoever does not, sees the order as placed and follows it.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    private readonly services: Services,
    private readonly outcomes: Outcomes,
  ) {}

  async handle(request: Asked<'orders.place-order'>): Promise<Placed> {
    const placed = await this.services.ask('orders.place-order', request);
    const order = await this.#onceDecided(placed, request.by);
    if (order.ended?.reason === 'stock-refused') {
      throw new BrokenRule('stock-refused', { number: order.number, short: order.ended.short });
    }
    return { order, key: placed.key };
  }

  async #onceDecided({ order, key }: Placed, by: Asked<'orders.place-order'>['by']): Promise<OrderView> {
    if (order.status !== 'placed') return order;
    const decided = await this.outcomes.decided(order.id, PATIENCE);
    if (decided) return decided;
    return this.services.ask('orders.show-order', { by, number: order.number, key }).catch((error) => {
      if (isAway(error)) return order;
      throw error;
    });
  }
}

/** It is placed, whether we can see it now or not. */
const isAway = (error: unknown): boolean => error instanceof BrokenRule && error.code === 'unavailable';
