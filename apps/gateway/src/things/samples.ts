import { randomUUID } from 'node:crypto';
import type { Answer, OrderView } from '@rakkarya/contracts';

export const BOWL = { sku: 'BWL-1', slug: 'mangkuk-bubut' };
const village = { code: '35.05.15.2003', name: 'Tumpang' };
const district = { code: '35.05.15', name: 'Talun' };
const makers = { slug: 'sri-rejeki', name: 'Sri Rejeki' };

export const aBowl = (change: Partial<Answer<'catalogue.show-craft'>> = {}): Answer<'catalogue.show-craft'> => ({
  ...aBowlListed(),
  id: randomUUID(),
  description: 'A bowl.',
  materials: 'Mahogany',
  size: '20 cm',
  provenance: {},
  pictures: [],
  district,
  variants: [{ sku: BOWL.sku, title: 'Big', price: 45_000, weight: 400, leadDays: 0, available: 3, showroom: 1 }],
  ...change,
});

export const aBowlListed = (): Answer<'catalogue.list-crafts'>['items'][number] => ({
  slug: BOWL.slug,
  title: 'A turned bowl',
  kind: { code: 'bubut', name: 'Turned wood' },
  price: 45_000,
  available: 3,
  showroom: 1,
  leadDays: 0,
  callNumber: '745.51 SRI',
  producer: makers,
  village,
  image: null,
  rating: null,
  sold: 0,
});

export const aVillage = (): Answer<'producers.list-villages'>['items'][number] => ({
  ...village,
  kind: 'desa',
  district,
  producers: 1,
});

export const anOrder = (change: Partial<OrderView> = {}): OrderView => ({
  id: randomUUID(),
  number: 'RK-ABCDEF',
  version: 1,
  status: 'placed',
  ended: null,
  placedAt: '2026-11-22T03:00:00Z',
  language: 'id',
  buyer: { name: 'Ani', phone: '+6281234567890', email: null },
  delivery: { way: 'pickup' },
  payBy: 'transfer',
  lines: [],
  subtotal: 45_000,
  discount: 0,
  deliveries: [],
  vouchers: [],
  giftNote: null,
  consent: null,
  deliveryFee: 0,
  uniqueAmounts: 0,
  total: 45_000,
  payments: [],
  parcels: [],
  refunds: [],
  returns: [],
  returnable: [],
  timeline: [],
  cancellable: true,
  ...change,
});

export const anOrderDraft = () => ({
  lines: [{ sku: BOWL.sku, quantity: 1 }],
  buyer: { name: 'Ani', phone: '0812 3456 7890' },
  delivery: { way: 'pickup' },
  payBy: 'transfer',
});
