import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Stock, stockChanged, type Movement } from './stock.js';

const kendang = (pieces: Partial<Stock> = {}): Stock =>
  Object.assign(new Stock(), { sku: 'KENDANG-M', version: 4, workshop: 5, showroom: 2, reserved: 3, ...pieces });

describe('stock', () => {
  it('stands at two places, and what is reserved cannot be bought', () => {
    const stock = kendang();

    expect(stock.onHand).toBe(7);
    expect(stock.available).toBe(4);
  });

  it('is moved by a person with a cause', () => {
    const stock = kendang();

    const movements = stock.move({ place: 'showroom', quantity: 4, cause: 'made' });

    expect(movements).toEqual([{ sku: 'KENDANG-M', place: 'showroom', quantity: 4, cause: 'made' }]);
    expect(stock.showroom).toBe(6);
  });

  it('says what is left where fewer stand than shall go', () => {
    const taking = (): unknown => kendang({ reserved: 0 }).move({ place: 'showroom', quantity: -3, cause: 'lost' });

    expect(taking).toThrow(expect.objectContaining({ code: 'stock-short', details: { sku: 'KENDANG-M', left: 2 } }));
  });

  it('says what is left when the rest is promised to buyers', () => {
    const taking = (): unknown => kendang({ reserved: 6 }).move({ place: 'workshop', quantity: -2, cause: 'counted' });

    expect(taking).toThrow(expect.objectContaining({ code: 'stock-short', details: { sku: 'KENDANG-M', left: 1 } }));
  });

  it('may be taken to the last free piece', () => {
    const stock = kendang({ reserved: 2 });

    stock.move({ place: 'workshop', quantity: -5, cause: 'lost' });

    expect(stock.available).toBe(0);
  });
});

describe('stock that leaves', () => {
  it('comes from the first place, and no longer counts as reserved', () => {
    const stock = kendang();

    expect(stock.sell(3, 'workshop')).toEqual([{ sku: 'KENDANG-M', place: 'workshop', quantity: -3, cause: 'sold' }]);
    expect(stock).toMatchObject({ workshop: 2, showroom: 2, reserved: 0 });
  });

  it('takes from the other place what is missing at the first', () => {
    const movements = kendang().sell(3, 'showroom');

    expect(movements).toEqual([
      { sku: 'KENDANG-M', place: 'showroom', quantity: -2, cause: 'sold' },
      { sku: 'KENDANG-M', place: 'workshop', quantity: -1, cause: 'sold' },
    ]);
  });

  it('takes nothing from an empty first place', () => {
    expect(kendang({ showroom: 0 }).sell(1, 'showroom')).toEqual([
      { sku: 'KENDANG-M', place: 'workshop', quantity: -1, cause: 'sold' },
    ]);
  });
});

describe('stock that is brought in', () => {
  it('is what the shelf lacks', () => {
    const stock = kendang();

    expect(stock.bringIn(3)).toEqual([
      { sku: 'KENDANG-M', place: 'workshop', quantity: -1, cause: 'brought-in' },
      { sku: 'KENDANG-M', place: 'showroom', quantity: 1, cause: 'brought-in' },
    ]);
    expect(stock.onHand).toBe(7);
  });

  it('is nothing when the shelf holds enough', () => {
    expect(kendang().bringIn(2)).toEqual([]);
  });
});

describe('the ledger', () => {
  it('adds up to what stands at each place, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(anything), (happenings) => {
        const stock = kendang({ workshop: 0, showroom: 0, reserved: 0 });
        const ledger = happenings.flatMap((happen) => happen(stock));

        for (const place of ['workshop', 'showroom'] as const) {
          expect(sum(ledger.filter((movement) => movement.place === place))).toBe(stock[place]);
          expect(stock[place]).toBeGreaterThanOrEqual(0);
        }
        expect(stock.reserved).toBeLessThanOrEqual(stock.onHand);
      }),
    );
  });
});

describe('what others hear', () => {
  it('names version, what can be bought and what stands on the shelf', () => {
    expect(stockChanged([kendang()])).toEqual([
      {
        name: 'producers.stock-changed',
        data: { stock: [{ sku: 'KENDANG-M', version: 4, available: 4, showroom: 2 }] },
      },
    ]);
  });

  it('is nothing when nothing changed', () => {
    expect(stockChanged([])).toEqual([]);
  });
});

const place = fc.constantFrom('workshop' as const, 'showroom' as const);
const pieces = fc.integer({ min: 1, max: 9 });
type Happening = (stock: Stock) => Movement[];

const anything: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(place, fc.integer({ min: -9, max: 20 })).map(([at, quantity]) => (stock: Stock) => {
    const fits = quantity >= 0 || -quantity <= Math.min(stock[at], stock.available);
    return fits ? stock.move({ place: at, quantity, cause: 'counted' }) : [];
  }),
  pieces.map((wanted) => (stock: Stock) => {
    if (wanted <= stock.available) stock.reserved += wanted;
    return [];
  }),
  fc.tuple(pieces, place).map(
    ([wanted, first]) =>
      (stock: Stock) =>
        wanted <= stock.reserved ? stock.sell(wanted, first) : [],
  ),
  pieces.map((wanted) => (stock: Stock) => (wanted <= stock.reserved ? stock.bringIn(wanted) : [])),
);

const sum = (ledger: Movement[]): number => ledger.reduce((total, { quantity }) => total + quantity, 0);
