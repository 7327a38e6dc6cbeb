import { describe, expect, it } from '@jest/globals';
import { fitsBands, Tally, type Cell } from './tally.js';

const drums: Cell = {
  kind: 'alat-musik',
  district: '35.05.09',
  village: '35.05.09.2007',
  producer: 'laras-bumi',
  material: 'kayu',
  price: '3',
  ready: 'true',
  made: 'false',
  showroom: 'true',
};
const cloth: Cell = {
  ...drums,
  kind: 'batik',
  village: '35.05.09.2008',
  producer: 'griya-isen',
  material: 'kain',
  price: '1',
};
const snacks: Cell = {
  ...drums,
  kind: 'pangan',
  district: '35.05.14',
  village: '35.05.14.2002',
  price: '0',
  ready: 'false',
  made: 'true',
};

function aTally(): Tally {
  const tally = new Tally();
  tally.set(drums, 5);
  tally.set(cloth, 3);
  tally.set(snacks, 2);
  return tally;
}

describe('a tally', () => {
  it('counts all by everything', () => {
    const { total, by } = aTally().count({});

    expect(total).toBe(10);
    expect(Object.fromEntries(by.kind)).toEqual({ 'alat-musik': 5, batik: 3, pangan: 2 });
    expect(Object.fromEntries(by.district)).toEqual({ '35.05.09': 8, '35.05.14': 2 });
    expect(by.ready.get('true')).toBe(8);
  });

  it('counts each facet with the other conditions, not its own', () => {
    const { total, by } = aTally().count({ kind: 'batik', ready: true });

    expect(total).toBe(3);
    expect(Object.fromEntries(by.kind)).toEqual({ 'alat-musik': 5, batik: 3 });
    expect(Object.fromEntries(by.material)).toEqual({ kain: 3 });
    expect(Object.fromEntries(by.made)).toEqual({ false: 3 });
  });

  it('counts districts without the village that was chosen, and villages within the district', () => {
    const { by } = aTally().count({ district: '35.05.09', village: '35.05.09.2007' });

    expect(Object.fromEntries(by.district)).toEqual({ '35.05.09': 8, '35.05.14': 2 });
    expect(Object.fromEntries(by.village)).toEqual({ '35.05.09.2007': 5, '35.05.09.2008': 3 });
  });

  it('knows prices from band to band', () => {
    expect(aTally().count({ priceMin: 25_000, priceMax: 249_999 }).total).toBe(8);
    expect(aTally().count({ priceMax: 24_999 }).total).toBe(2);
    expect(aTally().count({ priceMin: 100_000 }).total).toBe(5);
    expect(aTally().count({ priceMin: 100_000, priceMax: 24_999 }).total).toBe(0);
  });

  it('changes with what comes and goes', () => {
    const tally = aTally();
    tally.add(drums, -5);
    tally.add({ ...drums, kind: 'tas' }, 1);
    tally.set(cloth, 4);

    expect(Object.fromEntries(tally.count({}).by.kind)).toEqual({ tas: 1, batik: 4, pangan: 2 });
  });

  it('knows nothing of what nobody has', () => {
    expect(aTally().count({ kind: 'gerabah' })).toMatchObject({ total: 0 });
    expect(new Tally().count({})).toMatchObject({ total: 0 });
  });
});

describe('a price', () => {
  it.each([
    [{}, true],
    [{ priceMin: 0, priceMax: 24_999 }, true],
    [{ priceMin: 25_000 }, true],
    [{ priceMax: 25_000 }, false],
    [{ priceMin: 1 }, false],
  ])('of %p fits the bands: %p', (list, fits) => {
    expect(fitsBands(list)).toBe(fits);
  });
});
