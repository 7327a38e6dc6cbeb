import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import type { Fact } from '@rakkarya/contracts';
import { aCraft, aGroup, delivered, startedProducers, stockOf, type Group } from '../things/village.js';
import { KnowVariantsOnCraftPublished } from './know-variants-on-craft-published.js';

describe('when a craft is published', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const skus = (): [string, string] => [
    `A-${randomUUID().slice(0, 8)}`.toUpperCase(),
    `B-${randomUUID().slice(0, 8)}`.toUpperCase(),
  ];
  const know = (fact: Fact<'catalogue.craft-published'>) =>
    house.get(KnowVariantsOnCraftPublished).handle(delivered(fact, 'producers_know-variants'));

  it('stock of its variants can be kept', async () => {
    const [small, big] = skus();

    await house.say(aCraft(group.id, [small, big], { picture: 'a'.repeat(64) }));

    const known = await eventually(() => stockOf(house, big));
    expect(known).toMatchObject({
      title: `Kendang jimbe, Ukuran ${big}`,
      picture: 'a'.repeat(64),
      onHand: 0,
      producerId: group.id,
    });
    expect(await stockOf(house, small)).toMatchObject({ onHand: 0 });
  });

  it('a later version renames it and leaves its stock as it is', async () => {
    const [sku] = skus();
    const craft = aCraft(group.id, [sku]);
    await know(craft);
    const move = { by: group.by, id: randomUUID(), sku, place: 'workshop', quantity: 3, cause: 'opening' } as const;
    await house.ask('producers.move-stock', move);

    await know({ ...craft, data: { ...craft.data, version: 2, title: { id: 'Kendang ukir' } } });

    expect(await stockOf(house, sku)).toMatchObject({ title: 'Kendang ukir', onHand: 3, version: 1 });
  });

  it('an earlier version that comes late changes nothing', async () => {
    const [sku] = skus();
    const craft = aCraft(group.id, [sku], { version: 3 });
    await know(craft);

    await know({ ...craft, data: { ...craft.data, version: 2, title: { id: 'Nama lama' } } });

    expect(await stockOf(house, sku)).toMatchObject({ title: 'Kendang jimbe' });
  });

  it('delivered twice it is known once', async () => {
    const [sku] = skus();
    const event = delivered(aCraft(group.id, [sku]), 'producers_know-variants');

    await Promise.all([1, 2].map(() => house.get(KnowVariantsOnCraftPublished).handle(event)));

    expect(await stockOf(house, sku)).toMatchObject({ version: 0 });
  });

  it("does not take another group's stock", async () => {
    const [sku] = skus();
    await know(aCraft(group.id, [sku]));
    const other = await aGroup(house);

    await know(aCraft(other.id, [sku], { version: 9, title: { id: 'Milik orang lain' } }));

    expect(await stockOf(house, sku)).toMatchObject({ producerId: group.id, title: 'Kendang jimbe' });
  });
});
