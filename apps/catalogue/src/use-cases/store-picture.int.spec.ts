import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { Settings } from '../settings.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const aPicture = (bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(2000)])) => ({
  by: staff,
  mediaType: 'image/jpeg' as const,
  width: 1200,
  height: 1200,
  bytes: bytes.toString('base64'),
});

describe('storing a picture', () => {
  it('names it by its content, and shows it as it was', async () => {
    const picture = aPicture();

    const { id } = await house.ask('catalogue.store-picture', { ...picture, by: aGroup(randomUUID()) });

    expect(id).toBe(createHash('sha256').update(Buffer.from(picture.bytes, 'base64')).digest('hex'));
    expect(await house.ask('catalogue.show-picture', { id })).toEqual({
      mediaType: 'image/jpeg',
      bytes: picture.bytes,
    });
  });

  it('keeps the same picture once', async () => {
    const picture = aPicture();

    const ids = await Promise.all([1, 2, 3].map(() => house.ask('catalogue.store-picture', picture)));

    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
    expect(await house.db.query('SELECT count(*)::integer FROM picture WHERE id = $1', [ids[0]?.id])).toEqual([
      { count: 1 },
    ]);
  });

  it('takes one of 700 KB and none larger', async () => {
    const large = aPicture(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(700_000)]));
    const tooLarge = aPicture(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(720_000)]));

    const { id } = await house.ask('catalogue.store-picture', large);

    expect((await house.ask('catalogue.show-picture', { id })).bytes).toHaveLength(large.bytes.length);
    await expect(house.ask('catalogue.store-picture', tooLarge)).rejects.toMatchObject({ code: 'ill-formed' });
  });

  it('refuses what is no picture, and whoever makes nothing', async () => {
    const page = aPicture(Buffer.from('<svg onload="alert(1)"/>'));

    await expect(house.ask('catalogue.store-picture', page)).rejects.toMatchObject({ code: 'picture-unreadable' });
    for (const by of [aGuest, somebody]) {
      await expect(house.ask('catalogue.store-picture', { ...aPicture(), by })).rejects.toMatchObject({
        code: 'not-allowed',
      });
    }
  });

  it('refuses one more when there is no room left, and takes again what it has', async () => {
    const room = house.get(Settings);
    const before = room.picturesBytes;
    const kept = aPicture();
    await house.ask('catalogue.store-picture', kept);
    const [{ taken }] = await house.db.query('SELECT sum(length(bytes))::int AS taken FROM picture');
    Object.assign(room, { picturesBytes: taken + 2_003 });
    await house.ask('catalogue.store-picture', aPicture());

    await expect(house.ask('catalogue.store-picture', aPicture())).rejects.toMatchObject({ code: 'pictures-full' });
    expect(await house.ask('catalogue.store-picture', kept)).toEqual({ id: expect.any(String) });

    Object.assign(room, { picturesBytes: before });
    await house.ask('catalogue.store-picture', aPicture());
  });

  it('shows none that is not there', async () => {
    await expect(house.ask('catalogue.show-picture', { id: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
