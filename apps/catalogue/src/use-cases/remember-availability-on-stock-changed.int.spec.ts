import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aCraftContent, aVariant, fresh } from '../things/crafts.js';
import { staff } from '../things/people.js';
import {
  aKnownGroup,
  aPublishedCraft,
  publishing,
  show,
  slugs,
  someStock,
  tellStock,
  type Group,
  type Stock,
} from '../things/shelf.js';
import { RememberAvailabilityOnStockChanged } from './remember-availability-on-stock-changed.js';

let house: House;
let group: Group;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  group = await aKnownGroup(house);
});
afterAll(() => house.stop());

const stockChanged = (...stock: [Stock, ...Stock[]]): Event<'producers.stock-changed'> => ({
  name: 'producers.stock-changed',
  reader: 'catalogue_remember-availability',
  id: randomUUID(),
  happenedAt: new Date().toISOString(),
  data: { stock },
});
const tell = (...events: Event<'producers.stock-changed'>[]) =>
  house.get(RememberAvailabilityOnStockChanged).handle(events);

describe('when stock changed', () => {
  it('shows what can be bought, and where it stands, in lists and on the craft', async () => {
    const { slug, sku } = await aPublishedCraft(house, group);

    await tellStock(house, someStock(sku, { available: 5, showroom: 2 }));

    expect(await show(house, slug)).toMatchObject({
      available: 5,
      showroom: 2,
      variants: [{ sku, available: 5, showroom: 2 }],
    });
    expect(await slugs(house, { producer: group.slug, ready: true })).toContain(slug);
    expect(await slugs(house, { producer: group.slug, showroom: true })).toContain(slug);
  });

  it('counts it once, however often it is told', async () => {
    const { slug, sku } = await aPublishedCraft(house, group);
    const event = stockChanged(someStock(sku, { available: 5, showroom: 1 }));

    await Promise.all([tell(event), tell(event, event), tell(event)]);
    await tell(event);

    expect(await show(house, slug)).toMatchObject({ available: 5, showroom: 1 });
  });

  it('ignores what is older than what it knows', async () => {
    const { slug, sku } = await aPublishedCraft(house, group);

    await tell(stockChanged(someStock(sku, { version: 7, available: 1, showroom: 0 })));
    await tell(stockChanged(someStock(sku, { version: 6, available: 9, showroom: 9 })));

    expect(await show(house, slug)).toMatchObject({ available: 1, showroom: 0 });
    expect(await slugs(house, { producer: group.slug, showroom: true })).not.toContain(slug);
  });

  it('remembers it for a craft that is published later', async () => {
    const sku = `DULU-${fresh().toUpperCase()}`;
    await tell(stockChanged(someStock(sku, { available: 3, showroom: 1 })));

    const { slug } = await aPublishedCraft(house, group, { sku });

    expect(await show(house, slug)).toMatchObject({ available: 3, showroom: 1 });
    expect(await slugs(house, { producer: group.slug, ready: true })).toContain(slug);
  });

  it('adds up right while the craft is published and changed, and many tell at once', async () => {
    const variants = [aVariant(), aVariant({ leadDays: 5 }), aVariant()];
    const asked = publishing(staff, group, aCraftContent({ variants }));
    const telling = variants.flatMap(({ sku }) =>
      [1, 2, 3, 4].map((version) => stockChanged(someStock(sku, { version, available: version, showroom: 1 }))),
    );

    await Promise.all([
      ...telling.map((event) => tell(event)),
      house.ask('catalogue.publish-craft', asked),
      house.ask('catalogue.publish-craft', { ...asked, craft: { ...asked.craft, size: '30 cm' } }),
    ]);

    expect(await show(house, asked.craft.slug)).toMatchObject({ available: 12, showroom: 3 });
  });

  it('does not stop two crafts of one order that are told the other way round', async () => {
    const [one, two] = [await aPublishedCraft(house, group), await aPublishedCraft(house, group)];
    const rounds = Array.from({ length: 30 }, (_, i) => i + 1);

    await Promise.all(
      rounds.flatMap((version) => [
        tell(
          stockChanged(
            someStock(one.sku, { version, available: version }),
            someStock(two.sku, { version, available: version }),
          ),
        ),
        tell(
          stockChanged(
            someStock(two.sku, { version, available: version }),
            someStock(one.sku, { version, available: version }),
          ),
        ),
      ]),
    );

    expect(await show(house, one.slug)).toMatchObject({ available: 30 });
    expect(await show(house, two.slug)).toMatchObject({ available: 30 });
  });

  it('tells made to order from ready', async () => {
    const [ready, made] = [aVariant({ leadDays: 0 }), aVariant({ leadDays: 10 })];
    const { slug } = await aPublishedCraft(house, group, { variants: [ready, made] });

    await tell(
      stockChanged(
        someStock(ready.sku, { available: 0, showroom: 0 }),
        someStock(made.sku, { available: 4, showroom: 0 }),
      ),
    );
    expect(await show(house, slug)).toMatchObject({ available: 4, leadDays: 10 });
    expect(await slugs(house, { producer: group.slug, ready: true })).not.toContain(slug);

    await tell(stockChanged(someStock(ready.sku, { version: 2, available: 1, showroom: 0 })));
    expect(await show(house, slug)).toMatchObject({ available: 5, leadDays: 0 });
    expect(await slugs(house, { producer: group.slug, ready: true })).toContain(slug);
  });
});
