import { randomUUID } from 'node:crypto';
import type { Fact } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { RememberMakerOnProducerChanged } from '../use-cases/remember-maker-on-producer-changed.js';
import { RememberOfferOnCraftPublished } from '../use-cases/remember-offer-on-craft-published.js';
import { RememberPayeeOnPayeeChanged } from '../use-cases/remember-payee-on-payee-changed.js';
import { batik, bubut, jimbe, kasBatik, kasJimbe } from './crafts.js';
import { heard } from './events.js';

export const aChangedPayee = (
  change: Partial<Fact<'producers.payee-changed'>['data']> = {},
): Fact<'producers.payee-changed'> => ({
  name: 'producers.payee-changed',
  data: { payeeId: kasJimbe.id, version: 1, name: kasJimbe.name, account: kasJimbe.account, ...change },
});

export const aChangedGroup = (
  change: Partial<Fact<'producers.producer-changed'>['data']> = {},
): Fact<'producers.producer-changed'> => ({
  name: 'producers.producer-changed',
  data: {
    producerId: jimbe.id,
    version: 1,
    slug: 'kelompok-jimbe-contoh',
    name: jimbe.name,
    mark: 'KJC',
    village: { code: '35.05.15.2007', name: 'Gandusari' },
    district: { code: '35.05.15', name: 'Gandusari' },
    payeeId: kasJimbe.id,
    ...change,
  },
});

type Published = Fact<'catalogue.craft-published'>['data'];

export const aPublishedCraft = (
  sku: string,
  change: Partial<Published> & { price?: number } = {},
): Fact<'catalogue.craft-published'> => {
  const { price = 85_000, ...craft } = change;
  return {
    name: 'catalogue.craft-published',
    data: {
      craftId: randomUUID(),
      version: 1,
      slug: sku.toLowerCase(),
      title: { id: 'Kendang jimbe', en: 'Djembe drum' },
      kind: 'kendang-jimbe',
      producerId: jimbe.id,
      picture: null,
      variants: [{ sku, title: { id: 'Kecil', en: 'Small' }, price, weight: 650, leadDays: 0 }],
      ...craft,
    },
  };
};

export const withdrawn = (
  { data }: Fact<'catalogue.craft-published'>,
  version: number,
): Fact<'catalogue.craft-withdrawn'> => ({
  name: 'catalogue.craft-withdrawn',
  data: { craftId: data.craftId, version, producerId: data.producerId, skus: data.variants.map(({ sku }) => sku) },
});

/** Two payees, three groups (two of which are paid through one payee) and a craft of each on the price list. */
export async function aFilledShelf(house: House): Promise<void> {
  for (const { id: payeeId, name, account } of [kasJimbe, kasBatik]) {
    await house
      .get(RememberPayeeOnPayeeChanged)
      .handle(heard('orders_remember-payee', aChangedPayee({ payeeId, name, account })));
  }
  const groups = [
    { ...jimbe, slug: 'kelompok-jimbe-contoh', village: '35.05.15.2007' },
    { ...batik, slug: 'kelompok-batik-contoh', village: '35.05.09.2006' },
    { ...bubut, slug: 'kelompok-bubut-contoh', village: '35.05.15.2008' },
  ];
  for (const { id: producerId, name, payee, slug, village } of groups) {
    const group = aChangedGroup({
      producerId,
      name,
      slug,
      payeeId: payee.id,
      village: { code: village, name: 'Desa Contoh' },
    });
    await house.get(RememberMakerOnProducerChanged).handle(heard('orders_remember-producer', group));
  }
  await onThePriceList(house, aPublishedCraft('JIMBE-MINI'));
  await onThePriceList(
    house,
    aPublishedCraft('BATIK-TULIS', { producerId: batik.id, title: { id: 'Batik tulis' }, price: 350_000 }),
  );
  await onThePriceList(
    house,
    aPublishedCraft('MANGKUK-JATI', { producerId: bubut.id, title: { id: 'Mangkuk jati' }, price: 60_000 }),
  );
}

export const onThePriceList = (house: House, craft: Fact<'catalogue.craft-published'>): Promise<void> =>
  house.get(RememberOfferOnCraftPublished).handle(heard('orders_remember-offer', craft));
