import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';
import { aKnownGroup, aPublishedCraft, show } from '../things/shelf.js';
import { aCompletedOrder, anOrderNumber, aReviewOf } from '../things/voices.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const shownOf = async (slug: string) =>
  (await house.ask('catalogue.list-craft-reviews', { slug, language: 'id' })).items;
type Moderation = Asked<'catalogue.moderate-review'>['moderation'];
const toMind = async (id: string) =>
  (await house.ask('catalogue.list-reviews', { by: staff, language: 'id', limit: 50 })).items.find(
    (item) => item.id === id,
  )!;
const moderate = async (id: string, moderation: Moderation, by = staff) => {
  const { edition } = await toMind(id);
  return house.ask('catalogue.moderate-review', { by, id, edition, moderation });
};

async function aBoughtCraft() {
  const group = await aKnownGroup(house);
  const craft = await aPublishedCraft(house, group);
  return { group, ...craft, order: await aCompletedOrder(house, craft.sku) };
}

describe('a review', () => {
  it('is seen, and counts, once staff have let it through', async () => {
    const { slug, sku, order, craftId } = await aBoughtCraft();

    const { id, status } = await house.ask('catalogue.write-review', aReviewOf(order, sku, { stars: 4 }));
    expect(status).toBe('pending');
    expect(await shownOf(slug)).toEqual([]);
    expect((await show(house, slug)).rating).toBeNull();

    await moderate(id, { decision: 'show' });
    expect(await shownOf(slug)).toMatchObject([{ id, author: 'Ani S.', stars: 4, pictures: [], answer: null }]);
    expect((await show(house, slug)).rating).toEqual({ average: 4, count: 1 });
    expect(await house.announced('catalogue.craft-discussed')).toContainEqual(
      expect.objectContaining({ data: { craftId, slug } }),
    );

    await moderate(id, { decision: 'refuse', reason: 'Menyebut nomor telepon.' });
    expect(await shownOf(slug)).toEqual([]);
    expect((await show(house, slug)).rating).toBeNull();
  });

  it('is one per order line, however often and by however many it is sent', async () => {
    const { sku, order } = await aBoughtCraft();

    const answers = await Promise.all([1, 2, 3].map(() => house.ask('catalogue.write-review', aReviewOf(order, sku))));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  });

  it('counts on average over all buyers, and survives the craft being taken off and put back', async () => {
    const { group, slug, sku, order, craftId, content } = await aBoughtCraft();
    const another = await aCompletedOrder(house, sku);
    for (const [number, stars] of [
      [order, 5],
      [another, 4],
    ] as const) {
      const { id } = await house.ask('catalogue.write-review', aReviewOf(number, sku, { stars }));
      await moderate(id, { decision: 'show' });
    }

    const by = aGroup(group.producerId);
    await house.ask('catalogue.withdraw-craft', { by, craftId });
    await house.ask('catalogue.publish-craft', { by, craftId, producerId: group.producerId, craft: content });

    expect(await show(house, slug)).toMatchObject({ rating: { average: 4.5, count: 2 }, sold: 2 });
  });

  it('is of what was bought and of nothing else', async () => {
    const { sku, order } = await aBoughtCraft();
    const other = await aPublishedCraft(house, await aKnownGroup(house));

    for (const wrong of [aReviewOf(order, other.sku), aReviewOf(anOrderNumber(), sku)])
      await expect(house.ask('catalogue.write-review', wrong)).rejects.toMatchObject({ code: 'review-not-bought' });
  });

  it('takes three pictures until it is shown', async () => {
    const { slug, sku, order } = await aBoughtCraft();
    const { id } = await house.ask('catalogue.write-review', aReviewOf(order, sku));
    const attach = (bytes = randomBytes(900)) =>
      house.ask('catalogue.attach-review-picture', {
        by: somebody,
        order,
        sku,
        width: 800,
        height: 600,
        bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), bytes]).toString('base64'),
      });

    const same = randomBytes(900);
    for (const bytes of [same, same, undefined, undefined]) await attach(bytes);
    await expect(attach()).rejects.toMatchObject({ code: 'review-pictures' });
    await moderate(id, { decision: 'show' });

    expect((await shownOf(slug))[0]?.pictures).toHaveLength(3);
    await expect(attach()).rejects.toMatchObject({ code: 'review-shown' });
  });

  it('keeps what was typed, and refuses by rule what steers instead of being read', async () => {
    const { slug, sku, order } = await aBoughtCraft();
    const words = '<img src=x onerror=alert(1)> bagus 👩🏽‍🌾 بسم الله';
    const { id } = await house.ask('catalogue.write-review', aReviewOf(order, sku, { words }));
    await moderate(id, { decision: 'show' });

    expect((await shownOf(slug))[0]?.words).toBe(words);
    for (const bad of [`a${'\u0301'.repeat(1500)}`, 'abc\u202edef', 'a\0b'])
      await expect(house.ask('catalogue.write-review', aReviewOf(order, sku, { words: bad }))).rejects.toMatchObject({
        code: 'ill-formed',
      });
  });
});

describe('minding reviews', () => {
  it('is for staff to let through, and for the group of the craft to answer', async () => {
    const { group, slug, sku, order } = await aBoughtCraft();
    const { id } = await house.ask('catalogue.write-review', aReviewOf(order, sku));
    const [own, another] = [aGroup(group.producerId), aGroup(randomUUID())];
    const answer = (by: typeof own) => house.ask('catalogue.answer-review', { by, id, words: 'Terima kasih!' });

    await expect(moderate(id, { decision: 'show' }, own)).rejects.toMatchObject({ code: 'not-allowed' });
    for (const by of [aGuest, somebody])
      await expect(moderate(id, { decision: 'show' }, by)).rejects.toMatchObject({ code: 'not-found' });
    await expect(answer(own)).rejects.toMatchObject({ code: 'not-found' });
    await moderate(id, { decision: 'show' });
    for (const by of [another, somebody, aGuest]) await expect(answer(by)).rejects.toMatchObject({ code: 'not-found' });

    await answer(own);
    expect((await shownOf(slug))[0]?.answer?.words).toBe('Terima kasih!');
  });

  it('decides on what was read: neither words nor pictures slip in behind it', async () => {
    const { slug, sku, order } = await aBoughtCraft();
    const { id } = await house.ask('catalogue.write-review', aReviewOf(order, sku));
    const show = (edition: number) =>
      house.ask('catalogue.moderate-review', { by: staff, id, edition, moderation: { decision: 'show' } });
    const read = await toMind(id);

    await house.ask('catalogue.write-review', aReviewOf(order, sku, { words: 'Beli di tempat lain saja!' }));
    await expect(show(read.edition)).rejects.toMatchObject({ code: 'review-changed' });
    const again = await toMind(id);
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(900)]).toString('base64');
    const picture = { by: somebody, order, sku, width: 800, height: 600, bytes };
    await house.ask('catalogue.attach-review-picture', picture);
    await expect(show(again.edition)).rejects.toMatchObject({ code: 'review-changed' });
    expect(await shownOf(slug)).toEqual([]);

    await show((await toMind(id)).edition);
    expect(await shownOf(slug)).toMatchObject([{ id, words: 'Beli di tempat lain saja!' }]);
  });

  it('shows a group what is shown of its own crafts, page by page, and staff what waits', async () => {
    const { group, sku, order } = await aBoughtCraft();
    const { id } = await house.ask('catalogue.write-review', aReviewOf(order, sku));
    const pending = await house.ask('catalogue.write-review', aReviewOf(await aCompletedOrder(house, sku), sku));
    await moderate(id, { decision: 'show' });
    const by = aGroup(group.producerId);

    const own = await house.ask('catalogue.list-reviews', { by, language: 'id' });
    expect(own.items.map((item) => item.id)).toEqual([id]);
    expect((await house.ask('catalogue.list-reviews', { by: aGroup(randomUUID()), language: 'id' })).items).toEqual([]);
    await expect(house.ask('catalogue.list-reviews', { by: somebody, language: 'id' })).rejects.toMatchObject({
      code: 'not-allowed',
    });

    const first = await house.ask('catalogue.list-reviews', { by: staff, language: 'id', limit: 1 });
    expect(first.items).toMatchObject([{ id: pending.id, status: 'pending' }]);
    const second = await house.ask('catalogue.list-reviews', {
      by: staff,
      language: 'id',
      limit: 1,
      after: first.next!,
    });
    expect(second.items).toMatchObject([{ id, status: 'shown' }]);
  });
});
