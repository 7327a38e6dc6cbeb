import { describe, expect, it } from '@jest/globals';
import { variantsOf } from './variant.js';

const small = { sku: 'KDG-S', title: { id: 'Kecil', en: 'Small' }, price: 50_000, weight: 400, leadDays: 0 };
const big = { ...small, sku: 'KDG-L', title: { id: 'Besar' } };
const craft = {
  craftId: 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001',
  version: 1,
  slug: 'kendang-jimbe',
  title: { id: 'Kendang jimbe', en: 'Djembe' },
  kind: 'alat-musik',
  producerId: 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c002',
  picture: null,
};

describe('variants', () => {
  it('are called by their craft and what tells them apart', () => {
    expect(variantsOf({ ...craft, variants: [small, big] })).toEqual([
      { sku: 'KDG-S', title: 'Kendang jimbe, Kecil' },
      { sku: 'KDG-L', title: 'Kendang jimbe, Besar' },
    ]);
  });

  it('are called by their craft alone where there is but one', () => {
    expect(variantsOf({ ...craft, variants: [small] })).toEqual([{ sku: 'KDG-S', title: 'Kendang jimbe' }]);
  });
});
