import type { Craft } from '#lib/answers.ts';
import { picture } from '#lib/picture.ts';
import { readyWithin } from '#lib/working-days.ts';

interface Around {
  origin: string;
  url: string;
  deliveryFee: number | null;
}

/** What search engines are told of a craft (schema.org/Product); a rating only where real buyers gave one. */
export function productLd(craft: Craft, around: Around): Record<string, unknown> {
  return {
    '@type': 'Product',
    name: craft.title,
    description: craft.description,
    url: around.url,
    category: craft.kind.name,
    material: craft.materials,
    ...(craft.size && { size: craft.size }),
    image: craft.pictures.map((id) => around.origin + picture(id, 960, 'jpg')),
    brand: { '@type': 'Brand', name: craft.producer.name },
    ...(craft.rating && {
      aggregateRating: {
        '@type': 'AggregateRating',
        ratingValue: craft.rating.average,
        reviewCount: craft.rating.count,
        bestRating: 5,
        worstRating: 1,
      },
    }),
    offers: craft.variants.map((variant) => offer(craft, variant, around)),
  };
}

const offer = (craft: Craft, variant: Craft['variants'][number], { url, deliveryFee }: Around) => ({
  '@type': 'Offer',
  sku: variant.sku,
  name: variant.title,
  price: variant.price,
  priceCurrency: 'IDR',
  availability: `https://schema.org/${availability(variant)}`,
  itemCondition: 'https://schema.org/NewCondition',
  url,
  seller: { '@type': 'Organization', name: craft.producer.name },
  ...(deliveryFee !== null && { shippingDetails: shipping(deliveryFee, variant.leadDays || readyWithin) }),
});

function availability({ available, leadDays }: Craft['variants'][number]): string {
  if (available === 0) return 'OutOfStock';
  return leadDays > 0 ? 'MadeToOrder' : 'InStock';
}

const shipping = (fee: number, days: number) => ({
  '@type': 'OfferShippingDetails',
  shippingRate: { '@type': 'MonetaryAmount', value: fee, currency: 'IDR' },
  shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'ID', addressRegion: 'JI' },
  deliveryTime: {
    '@type': 'ShippingDeliveryTime',
    handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: days, unitCode: 'DAY' },
  },
});
