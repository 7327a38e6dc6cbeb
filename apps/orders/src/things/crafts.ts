import type { Offer, Payee } from '../domain/price-list.js';

/** Two groups with a payee each, and a third that is paid through the first one's. */
export const kasJimbe: Payee = {
  id: '11111111-1111-4111-8111-111111111111',
  name: 'Kas Jimbe Contoh',
  account: { bank: 'BRI', number: '0011223344', holder: 'Kelompok Jimbe Contoh' },
};
export const kasBatik: Payee = {
  id: '22222222-2222-4222-8222-222222222222',
  name: 'Kas Batik Contoh',
  account: { bank: 'Bank Jatim', number: '5566778899', holder: 'Kelompok Batik Contoh' },
};

export const jimbe = { id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa', name: 'Kelompok Jimbe Contoh', payee: kasJimbe };
export const batik = { id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb', name: 'Kelompok Batik Contoh', payee: kasBatik };
export const bubut = { id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc', name: 'Kelompok Bubut Contoh', payee: kasJimbe };

export const aDrum = (change: Partial<Offer> = {}): Offer => ({
  sku: 'JIMBE-MINI',
  price: 85_000,
  weight: 650,
  title: { id: 'Kendang jimbe mini', en: 'Mini djembe drum' },
  craft: { slug: 'kendang-jimbe-mini', image: null },
  seller: jimbe,
  ...change,
});

export const aCloth = (change: Partial<Offer> = {}): Offer => ({
  sku: 'BATIK-TULIS',
  price: 350_000,
  weight: 300,
  title: { id: 'Batik tulis kembang turi' },
  craft: { slug: 'batik-tulis-kembang-turi', image: null },
  seller: batik,
  ...change,
});

export const aBowl = (change: Partial<Offer> = {}): Offer => ({
  sku: 'MANGKUK-JATI',
  price: 60_000,
  weight: 450,
  title: { id: 'Mangkuk jati', en: 'Teak bowl' },
  craft: { slug: 'mangkuk-jati', image: null },
  seller: bubut,
  ...change,
});
