import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { fresh } from '../things/crafts.js';
import { aKnownGroup, aPublishedCraft, show, slugs, someStock, tellStock, type Group } from '../things/shelf.js';
import { RememberProducerOnProducerChanged } from './remember-producer-on-producer-changed.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const producerChanged = (data: Group): Event<'producers.producer-changed'> => ({
  name: 'producers.producer-changed',
  reader: 'catalogue_remember-producer',
  id: randomUUID(),
  happenedAt: new Date().toISOString(),
  data,
});
const tell = (event: Event<'producers.producer-changed'>) => house.get(RememberProducerOnProducerChanged).handle(event);
const moved = { village: { code: '35.05.14.2002', name: 'Kendalrejo' }, district: { code: '35.05.14', name: 'Talun' } };

describe('when a group changed', () => {
  it('shows its crafts under its new name, place and call number, and finds them by these', async () => {
    const group = await aKnownGroup(house, { name: 'Kelompok Lama Sekali' });
    const { slug, sku } = await aPublishedCraft(house, group);
    await tellStock(house, someStock(sku, { available: 4 }));

    const now = { ...group, ...moved, version: 2, slug: `${group.slug}-baru`, name: 'Kelompok Wiraswara', mark: 'WIR' };
    await aKnownGroup(house, now);

    expect(await show(house, slug)).toMatchObject({
      producer: { slug: now.slug, name: 'Kelompok Wiraswara' },
      village: moved.village,
      district: moved.district,
      callNumber: '786.9 WIR',
      available: 4,
    });
    expect(await slugs(house, { q: 'wiraswara kendalrejo' })).toEqual([slug]);
    expect(await slugs(house, { q: 'lama sekali' })).toEqual([]);
    expect(await slugs(house, { village: moved.village.code, producer: now.slug })).toEqual([slug]);
    expect(await slugs(house, { producer: group.slug })).toEqual([]);
  });

  it('is told twice without harm', async () => {
    const group = await aKnownGroup(house);
    const event = producerChanged({ ...group, version: 2, name: 'Kelompok Dua Kali' });
    const { slug } = await aPublishedCraft(house, group);

    await Promise.all([tell(event), tell(event)]);
    await tell(event);

    expect((await show(house, slug)).producer.name).toBe('Kelompok Dua Kali');
  });

  it('ignores what is older than what it knows', async () => {
    const group = await aKnownGroup(house, { version: 5, name: `Kelompok ${fresh()}` });
    const { slug } = await aPublishedCraft(house, group);

    await tell(producerChanged({ ...group, version: 4, name: 'Kelompok Kemarin' }));

    expect((await show(house, slug)).producer.name).toBe(group.name);
  });
});
