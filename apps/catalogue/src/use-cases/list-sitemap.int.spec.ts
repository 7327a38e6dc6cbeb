import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup } from '../things/people.js';
import { aKnownGroup, aPublishedCraft, show } from '../things/shelf.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

describe('the sitemap', () => {
  it('names every craft on the shelf in its part, with the day it changed', async () => {
    const group = await aKnownGroup(house);
    const { slug } = await aPublishedCraft(house, group);
    const far = await aPublishedCraft(house, group);
    await house.db.query('UPDATE listing SET shelf_no = 12345 WHERE slug = $1', [far.slug]);

    expect(await house.ask('catalogue.list-sitemap-parts', {})).toEqual({ parts: [0, 2] });
    const [first, third] = await Promise.all([0, 2].map((part) => house.ask('catalogue.list-sitemap', { part })));
    expect(first).toMatchObject({ items: [{ slug, changedAt: expect.stringMatching(/^20/) }], next: null });
    expect(third?.items.map((item) => item.slug)).toEqual([far.slug]);
  });
});

describe('what stands beside a craft', () => {
  it('is of its group first, then of its kind, and never itself', async () => {
    const [group, other] = [await aKnownGroup(house), await aKnownGroup(house)];
    const kind = 'gerabah';
    const craft = await aPublishedCraft(house, group, { kind });
    const sister = await aPublishedCraft(house, group, { kind: 'batik' });
    const cousin = await aPublishedCraft(house, other, { kind });
    await aPublishedCraft(house, other, { kind: 'batik' });

    const { items } = await house.ask('catalogue.list-related', { slug: craft.slug, language: 'id' });

    expect(items.map(({ slug }) => slug)).toEqual([sister.slug, cousin.slug]);
  });

  it('is nothing where there is no such craft', async () => {
    expect(await house.ask('catalogue.list-related', { slug: 'tidak-ada', language: 'id' })).toEqual({ items: [] });
  });
});

describe('crafts by their ids', () => {
  it('come in the order they were named in, without what is not on the shelf', async () => {
    const group = await aKnownGroup(house);
    const [one, two] = [await aPublishedCraft(house, group), await aPublishedCraft(house, group)];

    const { items } = await house.ask('catalogue.list-crafts-by-id', {
      ids: [two.craftId, randomUUID(), one.craftId],
      language: 'id',
    });

    expect(items.map(({ id }) => id)).toEqual([two.craftId, one.craftId]);
  });
});

describe('a craft that was withdrawn', () => {
  it('is gone, and still leads to its makers', async () => {
    const group = await aKnownGroup(house);
    const { slug, craftId } = await aPublishedCraft(house, group, { title: 'Kendang lama' });
    await house.ask('catalogue.withdraw-craft', { by: aGroup(group.producerId), craftId });

    await expect(show(house, slug)).rejects.toMatchObject({
      code: 'gone',
      details: { title: 'Kendang lama', producer: { slug: group.slug, name: group.name } },
    });
  });
});
