import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aCraftContent, aVariant, fresh } from '../things/crafts.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';
import {
  aKnownGroup,
  aPublishedCraft,
  publishing,
  show,
  slugs,
  someStock,
  tellStock,
  type Group,
} from '../things/shelf.js';

let house: House;
let group: Group;
let other: Group;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
  group = await aKnownGroup(house);
  other = await aKnownGroup(house, { mark: 'MAK' });
});
afterAll(() => house.stop());

const ours = () => aGroup(group.producerId);
const saidOf = async (craftId: string) =>
  (await house.announced('catalogue.craft-published')).filter(({ data }) => data.craftId === craftId);
const unheard = (issue: { field: string; code: string }) => ({ code: 'ill-formed', details: { issues: [issue] } });

describe('publishing a craft', () => {
  it('puts it on the shelf and tells the others', async () => {
    const content = aCraftContent({
      title: 'Kendang jimbe',
      titleEn: 'Djembe drum',
      sku: `JMB-${fresh().toUpperCase()}`,
    });
    const asked = publishing(ours(), group, content);

    const answer = await house.ask('catalogue.publish-craft', asked);

    expect(answer).toEqual({ craftId: asked.craftId, slug: content.slug, version: 1 });
    expect(await show(house, content.slug, 'en')).toMatchObject({
      id: asked.craftId,
      title: 'Djembe drum',
      callNumber: '786.9 SLA',
      kind: { code: 'alat-musik', name: 'Musical instruments' },
      village: { name: 'Penataran' },
      district: { name: 'Nglegok' },
      price: 250_000,
      variants: [{ sku: content.variants[0]?.sku, title: 'Sedang', available: 0 }],
    });
    expect(await saidOf(asked.craftId)).toMatchObject([
      { data: { version: 1, slug: content.slug, producerId: group.producerId, picture: null } },
    ]);
  });

  it('names the makers who agreed, and is refused with one who did not', async () => {
    const content = aCraftContent();
    const [asked, unasked] = [true, false].map((consent) =>
      publishing(ours(), group, {
        ...content,
        provenance: { makers: [{ name: 'Bu Sukarni', consent }] } as typeof content.provenance,
      }),
    ) as [ReturnType<typeof publishing>, ReturnType<typeof publishing>];

    await expect(house.ask('catalogue.publish-craft', unasked)).rejects.toMatchObject({ code: 'ill-formed' });
    await expect(show(house, content.slug)).rejects.toMatchObject({ code: 'not-found' });
    await house.ask('catalogue.publish-craft', asked);

    expect((await show(house, content.slug)).provenance.makers).toEqual([{ name: 'Bu Sukarni', consent: true }]);
  });

  it('says nothing when nothing changed', async () => {
    const { craftId, content } = await aPublishedCraft(house, group);

    const again = await house.ask('catalogue.publish-craft', publishing(ours(), group, content, craftId));

    expect(again.version).toBe(1);
    expect(await saidOf(craftId)).toHaveLength(1);
  });

  it('changes it under a higher version, and keeps its old address', async () => {
    const { craftId, content, slug, sku } = await aPublishedCraft(house, group);
    const changed = {
      ...content,
      slug: `${slug}-baru`,
      variants: [aVariant({ price: 90_000 }), aVariant({ sku, price: 120_000 })],
    };

    const answer = await house.ask('catalogue.publish-craft', publishing(staff, group, changed, craftId));

    expect(answer).toMatchObject({ slug: `${slug}-baru`, version: 2 });
    expect((await saidOf(craftId)).at(-1)).toMatchObject({
      data: { version: 2, variants: [{ price: 90_000 }, { price: 120_000 }] },
    });
    expect(await show(house, slug)).toMatchObject({
      slug: `${slug}-baru`,
      price: 90_000,
      variants: [{ price: 90_000 }, { sku }],
    });
  });

  it('counts only what is still offered, and counts it again when it comes back', async () => {
    const { craftId, content, slug, sku } = await aPublishedCraft(house, group);
    const second = aVariant();
    await tellStock(house, someStock(sku, { available: 3 }), someStock(second.sku, { available: 4 }));

    await house.ask('catalogue.publish-craft', publishing(ours(), group, { ...content, variants: [second] }, craftId));
    await tellStock(house, someStock(sku, { available: 9, version: 2 }));
    expect(await show(house, slug)).toMatchObject({ available: 4, variants: [{ sku: second.sku, available: 4 }] });

    await house.ask('catalogue.publish-craft', publishing(ours(), group, content, craftId));
    expect(await show(house, slug)).toMatchObject({ available: 9, variants: [{ sku, available: 9 }] });
  });

  it('is one craft when it is sent by many at once', async () => {
    const asked = publishing(ours(), group, aCraftContent());

    const answers = await Promise.all(Array.from({ length: 8 }, () => house.ask('catalogue.publish-craft', asked)));

    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([1]));
    expect(await saidOf(asked.craftId)).toHaveLength(1);
  });

  it('refuses a slug or a SKU of another craft, also when both come at once', async () => {
    const { slug, sku } = await aPublishedCraft(house, other);

    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ slug }))),
    ).rejects.toMatchObject({ code: 'slug-taken', details: { slug } });
    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ sku }))),
    ).rejects.toMatchObject({ code: 'sku-taken', details: { sku } });

    const wanted = `rebutan-${fresh()}`;
    const race = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ slug: wanted }))),
      ),
    );
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(race.filter((one) => one.status === 'rejected' && one.reason.code === 'slug-taken')).toHaveLength(5);
  });

  it('keeps nothing of what it refused', async () => {
    const { sku } = await aPublishedCraft(house, other);
    const craftId = randomUUID();
    const content = aCraftContent({ variants: [aVariant(), aVariant({ sku })] });

    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, content, craftId)),
    ).rejects.toMatchObject({ code: 'sku-taken' });

    await expect(show(house, content.slug)).rejects.toMatchObject({ code: 'not-found' });
    expect(await saidOf(craftId)).toEqual([]);
    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ slug: content.slug }), craftId)),
    ).resolves.toMatchObject({ version: 1 });
  });

  it('names the field of an unknown kind or picture', async () => {
    const picture = 'f'.repeat(64);

    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ kind: 'mobil' }))),
    ).rejects.toMatchObject(unheard({ field: 'craft.kind', code: 'invalid_value' }));
    await expect(
      house.ask('catalogue.publish-craft', publishing(ours(), group, aCraftContent({ pictures: [picture] }))),
    ).rejects.toMatchObject(unheard({ field: 'craft.pictures.0', code: 'invalid_value' }));
  });

  it('is not there for anybody else', async () => {
    const { craftId, content, slug } = await aPublishedCraft(house, group);
    const stolen = { ...content, title: { id: 'Bukan milikmu' } };

    for (const by of [aGroup(other.producerId), somebody, aGuest]) {
      await expect(house.ask('catalogue.publish-craft', publishing(by, group, stolen, craftId))).rejects.toMatchObject({
        code: 'not-found',
      });
    }
    await expect(
      house.ask('catalogue.publish-craft', publishing(aGroup(other.producerId), other, stolen, craftId)),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(house.ask('catalogue.publish-craft', publishing(staff, other, stolen, craftId))).rejects.toMatchObject(
      { code: 'not-found' },
    );
    expect(await show(house, slug)).toMatchObject({ title: 'Kendang jimbe kayu mahoni' });
  });

  it('waits for the group to be known', async () => {
    const stranger = { producerId: randomUUID() };

    await expect(
      house.ask('catalogue.publish-craft', publishing(staff, stranger, aCraftContent())),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(await slugs(house, { q: stranger.producerId })).toEqual([]);
  });
});
