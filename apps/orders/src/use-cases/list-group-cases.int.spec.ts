import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { batik, bubut, jimbe } from '../things/crafts.js';
import { buyer, guest, staff, toSurabaya } from '../things/orders.js';
import { anOpenShop, moved, reserved } from '../things/shop.js';

const ofGroup = ({ id: producerId }: { id: string }): Caller => ({
  role: 'producer',
  accountId: 'anggota',
  producerId,
});

describe('what waits for a group', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const waiting = (group: { id: string }) => house.ask('orders.list-group-cases', { by: ofGroup(group) });
  const part = (group: { id: string }, number: string) => house.ask('orders.show-part', { by: ofGroup(group), number });
  const brought = async () => {
    const lines = ['JIMBE-MINI', 'BATIK-TULIS'].map((sku) => ({ sku, quantity: 1 }));
    const one = await reserved(house, { payBy: 'cod', delivery: toSurabaya, lines });
    for (const { id: producerId } of [jimbe, batik])
      await moved(house, one.order.id, 'sent', { version: 4, producerId });
    await moved(house, one.order.id, 'delivered', { version: 5 });
    return one;
  };

  it('is cash that its payee has not got yet, until it has', async () => {
    const { order } = await brought();
    const [payment] = order.payments;
    expect((await waiting(jimbe)).cash).toMatchObject([{ number: order.number, amount: payment!.amount }]);
    expect((await waiting(bubut)).cash).toEqual([]);
    expect((await waiting(batik)).cash).toEqual([]);

    await house.ask('orders.pass-cash', { by: ofGroup(jimbe), paymentId: payment!.id, holder: 'payee' });
    expect((await waiting(jimbe)).cash).toEqual([]);
  });

  it('is cash a page at a time, the longest held first, and nothing twice when some has arrived meanwhile', async () => {
    const held = [await brought(), await brought(), await brought()].map(({ order }) => order);
    const by = ofGroup(jimbe);
    const page = async (afterCash?: string) => {
      const { cash, nextCash } = await house.ask('orders.list-group-cases', { by, limit: 2, afterCash });
      return { numbers: cash.map(({ number }) => number), next: nextCash, last: cash.at(-1)?.id };
    };

    const first = await page();
    expect(first.numbers).toEqual(held.slice(0, 2).map(({ number }) => number));
    expect(first.next).toBe(first.last);
    const pass = (n: number) =>
      house.ask('orders.pass-cash', { by, paymentId: held[n]!.payments[0]!.id, holder: 'payee' });
    await pass(1);

    expect(await page(first.next!)).toMatchObject({ numbers: [held[2]!.number], next: null });
    expect(await page()).toMatchObject({ numbers: [held[0]!.number, held[2]!.number], next: null });
    for (const n of [0, 2]) await pass(n);
  });

  it('is a return of its own things, until they are back', async () => {
    const { order, key } = await brought();
    const [id, lines] = [randomUUID(), [{ sku: 'JIMBE-MINI', quantity: 1 }]];
    await house.ask('orders.ask-return', {
      by: guest,
      key,
      number: order.number,
      id,
      lines,
      reason: 'Retak',
      photos: [],
    });
    expect((await waiting(jimbe)).returns).toMatchObject([{ id, number: order.number, state: 'asked' }]);
    expect((await waiting(batik)).returns).toEqual([]);

    const by = ofGroup(jimbe);
    await house.ask('orders.decide-return', { by, returnId: id, accepted: true, answer: 'Baik, kirimkan' });
    expect((await waiting(jimbe)).returns).toMatchObject([{ state: 'accepted' }]);
    await house.ask('orders.receive-return', { by, returnId: id, place: 'workshop' });
    expect((await waiting(jimbe)).returns).toEqual([]);
  });

  it('comes a page at a time, the longest waiting first, and nothing twice when one is decided meanwhile', async () => {
    const asked: string[] = [];
    for (let n = 0; n < 3; n++) {
      const [{ order, key }, id] = [await brought(), randomUUID()];
      const lines = [{ sku: 'JIMBE-MINI', quantity: 1 }];
      await house.ask('orders.ask-return', {
        ...{ by: guest, key, number: order.number, id, lines, reason: 'Retak', photos: [] },
      });
      asked.push(id);
    }
    const by = ofGroup(jimbe);
    const page = async (after?: string) => {
      const { returns, next } = await house.ask('orders.list-group-cases', { by, limit: 2, after });
      return { ids: returns.map(({ id }) => id), next };
    };

    expect(await page()).toEqual({ ids: asked.slice(0, 2), next: asked[1] });
    await house.ask('orders.decide-return', { by, returnId: asked[1]!, accepted: false, answer: 'Maaf, tidak bisa' });

    expect(await page(asked[1])).toEqual({ ids: [asked[2]], next: null });
    expect(await page()).toEqual({ ids: [asked[0], asked[2]], next: null });
    expect((await waiting(batik)).returns).toEqual([]);
  });

  it('is seen with its own part of the order and nothing of the others', async () => {
    const { order } = await brought();
    const seen = await part(jimbe, order.number);

    expect(seen).toMatchObject({
      lines: [{ sku: 'JIMBE-MINI' }],
      payments: [{ id: order.payments[0]!.id }],
      timeline: [],
    });
    expect(JSON.stringify(seen)).not.toContain('Batik');
    await expect(part(bubut, order.number)).rejects.toMatchObject({ code: 'not-found' });
    for (const by of [guest, buyer, staff]) {
      await expect(house.ask('orders.show-part', { by, number: order.number })).rejects.toMatchObject({
        code: 'not-allowed',
      });
      await expect(house.ask('orders.list-group-cases', { by })).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });
});
