import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { aGroupChanged } from '../things/told.js';
import { RememberGroupOnProducerChanged } from './remember-group-on-producer-changed.js';

describe('what messages know of a group', () => {
  let house: House;
  beforeAll(async () => void (house = await startedService('notices', NoticesModule, database)));
  afterAll(() => house.stop());

  const changed = (producerId: string, version: number, name: string, phone?: string | null) =>
    aGroupChanged(producerId, { version, name, phone });

  it('is the newest, however often and in whatever order it is heard', async () => {
    const id = randomUUID();
    const group = house.get(RememberGroupOnProducerChanged);
    const newest = changed(id, 3, 'Anyam Baru (contoh)', '+6281200000013');

    const older = changed(id, 2, 'Anyam Lama (contoh)', '+6281200000012');
    for (const event of [changed(id, 1, 'Anyam (contoh)'), newest, newest, older]) await group.handle(event);

    expect(await house.db.query('SELECT version, name, phone FROM groups WHERE id = $1', [id])).toEqual([
      { version: 3, name: 'Anyam Baru (contoh)', phone: '+6281200000013' },
    ]);
  });

  it.each([null, undefined])('has no phone where it is told of with %j for one', async (phone) => {
    const id = randomUUID();
    const group = house.get(RememberGroupOnProducerChanged);
    await group.handle(changed(id, 1, 'Anyam (contoh)', '+6281200000013'));

    await group.handle(changed(id, 2, 'Anyam (contoh)', phone));

    expect(await house.db.query('SELECT version, phone FROM groups WHERE id = $1', [id])).toEqual([
      { version: 2, phone: null },
    ]);
  });
});
