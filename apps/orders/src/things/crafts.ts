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

export const jimbe = {
  id: 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  name: 'Kelompok Jimbe Contoh',
  village: '35.05.15.2007',
  payee: kasJimbe,
};
export const batik = {
  id: 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
  name: 'Kelompok Batik Contoh',
  village: '35.05.09.2006',
  payee: kasBatik,
};
export const bubut = {
  id: 'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
  name: 'Kelompok Bubut Contoh',
  village: '35.05.15.2008',
  payee: kasJimbe,
};

export const aDrum = (change: Partial<Offer> = {}): Offer => ({
  sku: 'JIMBE-MINI',
  price: 85_000,
  weight: 650,
  leadDays: 0,
  title: { id: 'Kendang jimbe mini', en: 'Mini djembe drum' },
  craft: { slug: 'kendang-jimbe-mini', image: null },
  seller: jimbe,
  ...change,
});

export const aCloth = (change: Partial<Offer> = {}): Offer => ({
  sku: 'BATIK-TULIS',
  price: 350_000,
  weight: 300,
  leadDays: 0,
  title: { id: 'Batik tulis kembang turi' },
  craft: { slug: 'batik-tulis-kembang-turi', image: null },
  seller: batik,
  ...change,
});

export const aBowl = (change: Partial<Offer> = {}): Offer => ({
  sku: 'MANGKUK-JATI',
  price: 60_000,
  weight: 450,
  leadDays: 0,
  title: { id: 'Mangkuk jati', en: 'Teak bowl' },
  craft: { slug: 'mangkuk-jati', image: null },
  seller: bubut,
  ...change,
});

/** A payee's static code, with a right CRC. */
export const aQris =
  '00020101021126570011ID.DANA.WWW011893600915302259148102090225914810303UMI51440014ID.CO.QRIS.WWW0215ID10200176114730303UMI5204581253033605802ID5922Warung Sayur Bu Sugeng6010Kab. Demak610559567630458C7';

/** The same thing of a group that can be paid by QRIS. */
export const withQris = (offer: Offer): Offer => ({
  ...offer,
  seller: offer.seller && { ...offer.seller, payee: { ...offer.seller.payee, qris: aQris } },
});
