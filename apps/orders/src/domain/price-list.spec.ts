import { describe, expect, it } from '@jest/globals';
import { aCloth, aDrum } from '../things/crafts.js';
import { chosen, looked } from './price-list.js';

describe('the price list', () => {
  it('says what the chosen things cost, in the order they were chosen', () => {
    const lines = chosen(
      [
        { sku: 'BATIK-TULIS', quantity: 2 },
        { sku: 'JIMBE-MINI', quantity: 1 },
      ],
      [aDrum(), aCloth()],
    );

    expect(lines).toMatchObject([
      { sku: 'BATIK-TULIS', quantity: 2, price: 350_000 },
      { sku: 'JIMBE-MINI', quantity: 1, price: 85_000 },
    ]);
  });

  it('adds up what is asked for twice', () => {
    const lines = chosen(
      [
        { sku: 'JIMBE-MINI', quantity: 2 },
        { sku: 'JIMBE-MINI', quantity: 999 },
      ],
      [aDrum()],
    );

    expect(lines).toMatchObject([{ sku: 'JIMBE-MINI', quantity: 1_001 }]);
  });

  it('says no to what is not for sale, and names it', () => {
    const wanted = ['JIMBE-MINI', 'ROTAN-1', 'ROTAN-2'].map((sku) => ({ sku, quantity: 1 }));

    expect(() => chosen(wanted, [aDrum()])).toThrow(
      expect.objectContaining({ code: 'craft-not-for-sale', details: { skus: ['ROTAN-1', 'ROTAN-2'] } }),
    );
  });

  it('says no to what nobody could be paid for', () => {
    expect(() => chosen([{ sku: 'JIMBE-MINI', quantity: 1 }], [aDrum({ seller: null })])).toThrow(
      expect.objectContaining({ code: 'payee-missing', details: { skus: ['JIMBE-MINI'] } }),
    );
  });

  it('only names it to who just asks', () => {
    const wanted = ['JIMBE-MINI', 'BATIK-TULIS', 'ROTAN-1'].map((sku) => ({ sku, quantity: 1 }));

    expect(looked(wanted, [aDrum(), aCloth({ seller: null })])).toMatchObject({
      lines: [{ sku: 'JIMBE-MINI' }],
      unpaid: ['BATIK-TULIS'],
      unknown: ['ROTAN-1'],
    });
  });
});
