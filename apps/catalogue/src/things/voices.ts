import { randomUUID } from 'node:crypto';
import type { Asked, Event } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { AllowReviewsOnOrderCompleted } from '../use-cases/allow-reviews-on-order-completed.js';
import { somebody } from './people.js';

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export const anOrderNumber = (): string =>
  `RK-${Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')}`;

type Line = { sku: string; quantity: number };

export const orderCompleted = (number: string, lines?: Line[]): Event<'orders.order-completed'> => ({
  name: 'orders.order-completed',
  reader: 'catalogue_allow-reviews',
  id: randomUUID(),
  happenedAt: new Date().toISOString(),
  data: {
    orderId: randomUUID(),
    number,
    version: 6,
    completedAt: '2026-11-22T03:00:00.000Z',
    ...(lines && { lines }),
    earnings: [{ producerId: randomUUID(), payeeId: randomUUID(), amount: 1 }],
  },
});

/** The number of an order that brought these to their buyer. */
export async function aCompletedOrder(house: House, ...skus: string[]): Promise<string> {
  const number = anOrderNumber();
  const event = orderCompleted(
    number,
    skus.map((sku) => ({ sku, quantity: 1 })),
  );
  await house.get(AllowReviewsOnOrderCompleted).handle(event);
  return number;
}

export const aReviewOf = (
  order: string,
  sku: string,
  review: Partial<Asked<'catalogue.write-review'>['review']> = {},
): Asked<'catalogue.write-review'> => ({
  by: somebody,
  order,
  buyer: 'Ani Suryani',
  review: { sku, stars: 5, words: 'Halus buatannya, kulitnya kencang.', ...review },
});
