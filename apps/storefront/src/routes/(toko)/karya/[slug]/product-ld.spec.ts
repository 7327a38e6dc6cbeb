import { describe, expect, it } from '@jest/globals';
import type { Craft } from '#lib/answers.ts';
import { productLd } from './product-ld.ts';

const variant = {
  sku: 'KDG-25',
  title: '25 cm',
  price: 501_000,
  weight: 1100,
  leadDays: 0,
  available: 13,
  showroom: 1,
};
const aCraft = (change: Partial<Craft> = {}): Craft =>
  ({
    title: 'Kendang jimbe',
    description: 'Dibuat satu per satu.',
    materials: 'Kayu mahoni',
    size: '',
    kind: { code: 'alat-musik', name: 'Alat musik' },
    pictures: ['a'.repeat(64)],
    producer: { slug: 'sri-rejeki', name: 'Sri Rejeki' },
    variants: [variant],
    rating: null,
    ...change,
  }) as Craft;
const around = {
  origin: 'https://rak.example',
  url: 'https://rak.example/karya/x',
  deliveryFee: 12_000,
};

describe('what search engines are told of a craft', () => {
  it('has no rating where nobody gave one', () => {
    expect(productLd(aCraft(), around)).not.toHaveProperty('aggregateRating');
    expect(productLd(aCraft({ rating: { average: 4.5, count: 2 } }), around)).toMatchObject({
      aggregateRating: { ratingValue: 4.5, reviewCount: 2 },
    });
  });

  it.each([
    ['InStock', {}],
    ['OutOfStock', { available: 0 }],
    ['MadeToOrder', { leadDays: 7 }],
  ])('says %s', (word, change) => {
    expect(productLd(aCraft({ variants: [{ ...variant, ...change }] }), around)).toMatchObject({
      offers: [{ price: 501_000, priceCurrency: 'IDR', availability: `https://schema.org/${word}` }],
    });
  });

  it('promises no delivery that nobody could price', () => {
    const { offers } = productLd(aCraft(), { ...around, deliveryFee: null }) as { offers: object[] };

    expect(offers[0]).not.toHaveProperty('shippingDetails');
  });
});
