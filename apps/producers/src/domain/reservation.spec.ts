import { describe, expect, it } from '@jest/globals';
import { Reservation, type HeldLine } from './reservation.js';
import { Stock } from './stock.js';

const jimbe = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001';
const batik = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c002';
const orderId = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0aa';
const until = '2026-11-23T10:00:00.000Z';
const drums: HeldLine = { sku: 'KENDANG-M', producerId: jimbe, quantity: 2 };
const cloth: HeldLine = { sku: 'BATIK-BIRU', producerId: batik, quantity: 1 };
const bigDrum: HeldLine = { sku: 'KENDANG-L', producerId: jimbe, quantity: 1 };
const lines = [drums, cloth, bigDrum];

const variant = ({ sku, producerId }: HeldLine, pieces: Partial<Stock>): Stock =>
  Object.assign(new Stock(), { sku, producerId, version: 4, ...pieces });
const held = (): Reservation => Object.assign(new Reservation(), { orderId, lines });

describe('asking for stock', () => {
  it('holds all lines when all are there', () => {
    const stock = [variant(drums, { workshop: 2, showroom: 1 }), variant(cloth, { showroom: 4, reserved: 1 })];

    const reservation = Reservation.ask(orderId, [drums, cloth], stock);

    expect(reservation).toMatchObject({ state: 'held', lines: [drums, cloth] });
    expect(reservation.outcome(until)).toEqual({ name: 'producers.stock-reserved', data: { orderId, until } });
    expect(stock).toMatchObject([
      { reserved: 2, version: 5, available: 1 },
      { reserved: 2, version: 5, available: 2 },
    ]);
  });

  it('is refused as a whole, naming every line that is short and what is left of it', () => {
    const stock = [variant(drums, { workshop: 1 }), variant(cloth, { workshop: 1 })];

    const reservation = Reservation.ask(orderId, lines, stock);

    expect(reservation).toMatchObject({ state: 'refused', lines: [] });
    const short = [
      { sku: 'KENDANG-M', left: 1 },
      { sku: 'KENDANG-L', left: 0 },
    ];
    expect(reservation.outcome(until)).toEqual({ name: 'producers.stock-refused', data: { orderId, short } });
    expect(stock).toMatchObject([
      { reserved: 0, version: 4 },
      { reserved: 0, version: 4 },
    ]);
  });

  it('gets nothing of what is reserved already', () => {
    const stock = [variant(drums, { workshop: 3, reserved: 2 })];

    expect(Reservation.ask(orderId, [drums], stock).outcome(until)).toMatchObject({
      name: 'producers.stock-refused',
      data: { short: [{ left: 1 }] },
    });
  });

  it("gets nothing of another group's", () => {
    const stock = [variant({ ...drums, producerId: batik }, { workshop: 9 })];

    expect(Reservation.ask(orderId, [drums], stock)).toMatchObject({ state: 'refused' });
  });

  it('takes lines of the same SKU together', () => {
    const stock = [variant(drums, { workshop: 3 })];

    expect(Reservation.ask(orderId, [drums, drums], stock)).toMatchObject({ state: 'refused' });
    expect(Reservation.ask(orderId, [{ ...drums, quantity: 1 }, drums], stock).lines).toEqual([
      { ...drums, quantity: 3 },
    ]);
  });
});

describe('a reservation', () => {
  it("gives up one group's part when its parcel leaves", () => {
    const reservation = held();

    expect(reservation.take(jimbe)).toEqual([drums, bigDrum]);
    expect(reservation.lines).toEqual([cloth]);
  });

  it('gives a part up once', () => {
    const reservation = held();
    reservation.take(jimbe);

    expect(reservation.take(jimbe)).toEqual([]);
  });

  it('gives back what has not left, and is over', () => {
    const reservation = held();
    reservation.take(jimbe);

    expect(reservation.release()).toEqual([cloth]);
    expect(reservation).toMatchObject({ state: 'released', lines: [] });
  });

  it('is given back once', () => {
    const reservation = held();
    reservation.release();

    expect(reservation.release()).toEqual([]);
  });

  it('still holds when the buyer has cancelled, but nothing more is made for it', () => {
    const reservation = held();

    reservation.stop();

    expect(reservation).toMatchObject({ state: 'stopped', lines });
  });

  it('stays given back when a cancellation comes late', () => {
    const reservation = held();
    reservation.release();

    reservation.stop();

    expect(reservation.state).toBe('released');
  });
});
