import { randomUUID } from 'node:crypto';
import type { Answer, Asked, Caller, Fact } from '@rakkarya/contracts';
import { eventually, type House } from '@rakkarya/testing';
import type { CraftContent } from '../domain/craft.js';
import { aCraftContent, fresh } from './crafts.js';
import { aGroup } from './people.js';

export type Group = Fact<'producers.producer-changed'>['data'];
export type Stock = Fact<'producers.stock-changed'>['data']['stock'][number];

export const aChangedGroup = (wish: Partial<Group> = {}): Group => ({
  producerId: randomUUID(),
  version: 1,
  slug: `kelompok-${fresh()}`,
  name: 'Kelompok Sumber Laras',
  mark: 'SLA',
  village: { code: '35.05.09.2007', name: 'Penataran' },
  district: { code: '35.05.09', name: 'Nglegok' },
  payeeId: randomUUID(),
  ...wish,
});

/** A group the catalogue has heard of. */
export async function aKnownGroup(house: House, wish: Partial<Group> = {}): Promise<Group> {
  const group = aChangedGroup(wish);
  await house.say({ name: 'producers.producer-changed', data: group });
  await eventually(async () => {
    const [known] = await house.db.query('SELECT id FROM producer WHERE id = $1 AND version >= $2', [
      group.producerId,
      group.version,
    ]);
    if (!known) throw new Error('the catalogue has not heard of the group');
  });
  return group;
}

export interface Published {
  craftId: string;
  slug: string;
  sku: string;
  content: CraftContent;
}

/** A craft the group has put on the shelf. */
export async function aPublishedCraft(
  house: House,
  { producerId }: Group,
  wish: Parameters<typeof aCraftContent>[0] = {},
): Promise<Published> {
  const content = aCraftContent(wish);
  const craftId = randomUUID();
  await house.ask('catalogue.publish-craft', { by: aGroup(producerId), craftId, producerId, craft: content });
  return { craftId, slug: content.slug, sku: content.variants[0]?.sku ?? '', content };
}

/** Tells of stock, and waits until it is known. */
export async function tellStock(house: House, ...stock: [Stock, ...Stock[]]): Promise<void> {
  await house.say({ name: 'producers.stock-changed', data: { stock } });
  await eventually(async () => {
    const known: { sku: string }[] = await house.db.query(
      `SELECT sku FROM availability JOIN jsonb_to_recordset($1) AS told (sku text, version bigint) USING (sku) WHERE availability.version >= told.version`,
      [JSON.stringify(stock)],
    );
    if (known.length < stock.length) throw new Error('the catalogue has not heard of the stock');
  });
}

export const someStock = (sku: string, wish: Partial<Stock> = {}): Stock => ({
  sku,
  version: 1,
  available: 5,
  showroom: 2,
  ...wish,
});

export const show = (
  house: House,
  slug: string,
  language: 'id' | 'en' = 'id',
): Promise<Answer<'catalogue.show-craft'>> => house.ask('catalogue.show-craft', { slug, language });

/** The slugs of a list, in its order. */
export async function slugs(house: House, list: Omit<Asked<'catalogue.list-crafts'>, 'language'>): Promise<string[]> {
  const { items } = await house.ask('catalogue.list-crafts', { language: 'id', ...list });
  return items.map(({ slug }) => slug);
}

export const publishing = (
  by: Caller,
  { producerId }: Pick<Group, 'producerId'>,
  craft: CraftContent,
  craftId: string = randomUUID(),
) => ({
  by,
  craftId,
  producerId,
  craft,
});
