import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import { heard } from '../things/told.js';
import { RememberGroupOnProducerChanged } from './remember-group-on-producer-changed.js';

const area = { code: '35.05.01.2001', name: 'Contoh' };

describe('what messages know of a group', () => {
  let house: House;
  beforeAll(async () => void (house = await startedService('notices', NoticesModule, database)));
  afterAll(() => house.stop());

  const changed = (producerId: string, version: number, name: string) =>
    heard('notices_remember-group', {
      name: 'producers.producer-changed',
      data: {
        ...{ producerId, version, name, slug: 'contoh', mark: 'CTH' },
        ...{ village: area, district: { code: '35.05.01', name: 'Contoh' }, payeeId: randomUUID() },
      },
    });

  it('is the newest, however often and in whatever order it is heard', async () => {
    const id = randomUUID();
    const group = house.get(RememberGroupOnProducerChanged);
    const newest = changed(id, 3, 'Anyam Baru (contoh)');

    for (const event of [changed(id, 1, 'Anyam (contoh)'), newest, newest, changed(id, 2, 'Anyam Lama (contoh)')])
      await group.handle(event);

    expect(await house.db.query('SELECT version, name FROM groups WHERE id = $1', [id])).toEqual([
      { version: 3, name: 'Anyam Baru (contoh)' },
    ]);
  });
});
