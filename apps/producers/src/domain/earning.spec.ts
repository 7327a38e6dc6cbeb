import { describe, expect, it } from '@jest/globals';
import { Earning } from './earning.js';

const jimbe = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001';
const batik = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c002';
const payeeId = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0bb';

const order = { orderId: 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0aa', number: 'RK-2AB4CD' };

describe('earnings', () => {
  it('are none where an order ended and nothing of it was kept', () => {
    expect(Earning.allOf(order, new Date())).toEqual([]);
  });

  it('are one per group and payee, to the rupiah', () => {
    const earnings = Earning.allOf(
      {
        ...order,
        earnings: [
          { producerId: jimbe, payeeId, amount: 300_000 },
          { producerId: batik, payeeId, amount: 200_000 },
          { producerId: jimbe, payeeId, amount: 250_000 },
        ],
      },
      new Date('2026-11-22T10:00:00.000Z'),
    );

    expect(earnings).toMatchObject([
      {
        producerId: jimbe,
        payeeId,
        amount: 550_000,
        orderNumber: 'RK-2AB4CD',
        completedAt: new Date('2026-11-22T10:00:00Z'),
      },
      { producerId: batik, payeeId, amount: 200_000 },
    ]);
  });
});
