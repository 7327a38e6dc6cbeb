import { describe, expect, it } from '@jest/globals';
import { outcomeOf, Reservation, wantedOf } from './reservation.js';

const jimbe = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001';
const batik = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c002';
const orderId = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0aa';
const lines = [
  { sku: 'KENDANG-M', producerId: jimbe, quantity: 2 },
  { sku: 'BATIK-BIRU', producerId: batik, quantity: 1 },
  { sku: 'KENDANG-L', producerId: jimbe, quantity: 1 },
];

const held = (): Reservation => Object.assign(new Reservation(), { orderId, state: 'held', lines });

describe('a reservation', () => {
  it("gives up one group's part when its parcel leaves", () => {
    const reservation = held();

    expect(reservation.take(jimbe)).toEqual([lines[0], lines[2]]);
    expect(reservation.lines).toEqual([lines[1]]);
  });

  it('gives a part up once', () => {
    const reservation = held();
    reservation.take(jimbe);

    expect(reservation.take(jimbe)).toEqual([]);
  });

  it('gives back what has not left, and is over', () => {
    const reservation = held();
    reservation.take(jimbe);

    expect(reservation.release()).toEqual([lines[1]]);
    expect(reservation).toMatchObject({ state: 'released', lines: [], isOver: true });
  });

  it('is given back once', () => {
    const reservation = held();
    reservation.release();

    expect(reservation.release()).toEqual([]);
  });

  it('still holds when the buyer has cancelled, but nothing more is made for it', () => {
    const reservation = held();

    reservation.stop();

    expect(reservation).toMatchObject({ isOver: true, lines });
  });
});

describe('wanted lines', () => {
  it('are held in sum when an order names a SKU twice', () => {
    const twice = [...lines, { sku: 'KENDANG-M', producerId: jimbe, quantity: 3 }];

    expect(wantedOf(twice)).toEqual([{ ...lines[0], quantity: 5 }, lines[1], lines[2]]);
  });
});

describe('an attempt to hold stock', () => {
  const until = '2026-11-23T10:00:00.000Z';
  const kendang = { sku: 'KENDANG-M', quantity: 2, left: 2, version: 5, showroom: 1 };
  const kain = { sku: 'BATIK-BIRU', quantity: 1, left: 4, version: 9, showroom: 4 };

  it('reserves all lines when all are there', () => {
    expect(outcomeOf({ orderId, until, lines: [kendang, kain] })).toEqual([
      { name: 'producers.stock-reserved', data: { orderId, until } },
      {
        name: 'producers.stock-changed',
        data: {
          stock: [
            { sku: 'KENDANG-M', version: 5, available: 0, showroom: 1 },
            { sku: 'BATIK-BIRU', version: 9, available: 3, showroom: 4 },
          ],
        },
      },
    ]);
  });

  it('is refused as a whole, naming every line that is short and what is left of it', () => {
    const attempt = { orderId, until, lines: [{ ...kendang, left: 1 }, kain, { ...kendang, sku: 'UNKNOWN', left: 0 }] };

    expect(outcomeOf(attempt)).toEqual([
      {
        name: 'producers.stock-refused',
        data: {
          orderId,
          short: [
            { sku: 'KENDANG-M', left: 1 },
            { sku: 'UNKNOWN', left: 0 },
          ],
        },
      },
    ]);
  });
});
