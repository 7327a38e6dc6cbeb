import { describe, expect, it } from '@jest/globals';
import { aBowl, aCloth, aDrum, jimbe } from '../things/crafts.js';
import { aDraft, after, anOrder, hold, morning, recognition, toSurabaya, buyer, guest } from '../things/orders.js';
import { placed } from './order-facts.js';
import { place } from './place.js';

describe('placing an order', () => {
  it('takes the price from our list and keeps what things were called', () => {
    expect(anOrder([aDrum(), aCloth()])).toMatchObject({
      status: 'placed',
      version: 1,
      subtotal: 435_000,
      deliveryFee: 0,
      total: 435_000,
      lines: [
        {
          sku: 'JIMBE-MINI',
          price: 85_000,
          total: 85_000,
          title: { en: 'Mini djembe drum' },
          producer: { id: jimbe.id },
        },
        { sku: 'BATIK-TULIS', price: 350_000, total: 350_000 },
      ],
      timeline: [{ at: morning.toISOString(), what: 'placed', details: { by: 'guest' } }],
    });
  });

  it('is the buyer’s who is signed in, and nobody’s otherwise', () => {
    const draft = aDraft();
    const placing = { language: 'id' as const, draft, offers: [aDrum()], hold, at: morning, recognition };

    expect(place({ ...placing, by: buyer })).toMatchObject({
      accountId: 'pembeli-contoh',
      timeline: [{ details: { by: 'buyer' } }],
    });
    expect(place({ ...placing, by: guest }).accountId).toBeNull();
  });

  it('adds what bringing it costs', () => {
    expect(anOrder([aDrum(), aCloth()], { delivery: toSurabaya })).toMatchObject({
      deliveryFee: 18_000,
      total: 453_000,
    });
  });

  it('makes one line of a thing that is named twice', () => {
    const draft = aDraft({
      lines: [
        { sku: 'JIMBE-MINI', quantity: 1 },
        { sku: 'JIMBE-MINI', quantity: 2 },
      ],
    });
    const order = place({ by: guest, language: 'id', draft, offers: [aDrum()], hold, at: morning, recognition });

    expect(order.lines).toMatchObject([{ sku: 'JIMBE-MINI', quantity: 3, total: 255_000 }]);
  });

  it('tells producers what to hold, of whom and for how long, and notices whom to tell', () => {
    const order = anOrder([aDrum(), aBowl()], { payBy: 'cash' });

    expect(placed(order, 'tersegel')).toEqual({
      name: 'orders.order-placed',
      data: {
        orderId: order.id,
        number: order.number,
        version: 1,
        lines: [
          { sku: 'JIMBE-MINI', quantity: 1, producerId: jimbe.id },
          { sku: 'MANGKUK-JATI', quantity: 1, producerId: expect.any(String) },
        ],
        holdMinutes: 4320,
        contact: { ...order.buyer, language: 'id', accountId: null, key: 'tersegel' },
      },
    });
    expect(placed(anOrder(), null).data.holdMinutes).toBe(1440);
  });

  it('ends by itself if nobody ever says that the stock is held', () => {
    expect(anOrder().due).toEqual(after(1440));
  });

  it('says no to cash for a courier', () => {
    expect(() => anOrder([aDrum()], { payBy: 'cash', delivery: toSurabaya })).toThrow(
      expect.objectContaining({ code: 'cash-needs-pickup' }),
    );
  });
});
