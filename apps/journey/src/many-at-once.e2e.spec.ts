import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import { toCollect } from './orders-of-people.js';
import { Visitor } from './visitor.js';

type Stock = Answer<'producers.list-stock'>['items'][number];

describe('many at once', () => {
  let house: House;
  let group: Visitor;

  beforeAll(async () => {
    house = await startTemporaryHouse('many');
    group = await Visitor.signedIn(house.url, '+6281200000011');
  });

  afterAll(() => house.stop());

  const stock = async (sku?: string): Promise<Stock> => {
    const { body } = await group.get<{ items: Stock[] }>('/stock?limit=100');
    const found = body.items.find((item) => (sku ? item.sku === sku : item.available > 0 && item.available < 40));
    if (!found) throw new Error('no such stock among the samples');
    return found;
  };

  it('sells the last pieces once each, and tells everyone else what is left', async () => {
    const { sku, available, onHand } = await stock();

    const replies = await Promise.all(
      Array.from({ length: 60 }, () => new Visitor(house.url).orderPatiently(toCollect([{ sku, quantity: 1 }]))),
    );
    const numbers = await settled(replies);

    expect(numbers.reserved).toBe(available);
    expect(numbers.refused).toBe(60 - available);
    expect(await stock(sku)).toMatchObject({ onHand, available: 0, reserved: onHand });
  });

  it('places one order however often the same key comes at once', async () => {
    const [{ sku }, key] = [await plenty(), randomUUID()];

    const replies = await Promise.all(
      Array.from({ length: 20 }, () => new Visitor(house.url).orderPatiently(toCollect([{ sku, quantity: 1 }]), key)),
    );

    for (const { status } of replies) expect([201, 202]).toContain(status);
    expect(new Set(replies.map(({ body }) => body.number)).size).toBe(1);
    const other = await new Visitor(house.url).orderPatiently(toCollect([{ sku, quantity: 2 }]), key);
    expect(other).toMatchObject({ status: 422 });
  });

  const plenty = async (): Promise<Stock> => {
    const { body } = await group.get<{ items: Stock[] }>('/stock?limit=100');
    const found = body.items.find((item) => item.available >= 2);
    if (!found) throw new Error('no such stock among the samples');
    return found;
  };

  /** A crowded second may end before the outcome is known: then the order is looked at until it has one. */
  const settled = async (
    replies: Awaited<ReturnType<Visitor['order']>>[],
  ): Promise<{ reserved: number; refused: number }> => {
    let [reserved, refused] = [0, 0];
    for (const { status, body } of replies) {
      if (status === 409) {
        expect(body).toMatchObject({ code: 'stock-refused', short: [{ left: expect.any(Number) }] });
        refused += 1;
        continue;
      }
      const outcome = await eventually(async () => {
        const seen = await new Visitor(house.url).get<{ status: string }>(`/orders/${body.number}`, {
          authorization: `Bearer ${body.key}`,
        });
        expect(['reserved', 'ended']).toContain(seen.body.status);
        return seen.body.status;
      });
      if (outcome === 'reserved') reserved += 1;
      else refused += 1;
    }
    return { reserved, refused };
  };
});
