import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Asked, Caller } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';

type Draft = Asked<'catalogue.plan-activity'>['activity'];

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();
const aClass = (begins: number, more: Partial<Draft> = {}): Draft => ({
  ...{ title: { id: 'Kelas membatik', en: 'Batik class' }, kind: 'class', place: { at: 'library' } },
  ...{ startsAt: inHours(begins), endsAt: inHours(begins + 2) },
  ...more,
});
const plan = (activity: Draft, { by = staff, id = randomUUID() }: { by?: Caller; id?: string } = {}) =>
  house.ask('catalogue.plan-activity', { by, id, activity });
const coming = async (language: 'id' | 'en' = 'id') =>
  (await house.ask('catalogue.list-activities', { language })).items;

describe('activities', () => {
  it('are shown by who comes next, as they were last planned, until they are over or called off', async () => {
    const book = { title: 'Batik untuk pemula', author: 'Contoh' };
    const place = { at: 'village', village: { code: '35.05.09.2007', name: 'Penataran' } } as const;
    const later = (await plan(aClass(72, { title: { id: 'Pasar karya' }, kind: 'market' }))).id;
    const sooner = (await plan(aClass(24, { book, place }))).id;
    expect(await coming('en')).toMatchObject([
      { id: sooner, title: 'Batik class', book, place },
      { id: later, title: 'Pasar karya', book: null, place: { at: 'library' } },
    ]);

    await plan(aClass(96), { id: sooner });
    expect(await coming()).toMatchObject([{ id: later }, { id: sooner, title: 'Kelas membatik', book: null }]);

    await house.db.query(
      `UPDATE activity SET starts_at = now() - interval '2 hours', ends_at = now() - interval '1 second' WHERE id = $1`,
      [later],
    );
    expect(await coming()).toMatchObject([{ id: sooner }]);

    for (const id of [sooner, sooner]) await house.ask('catalogue.cancel-activity', { by: staff, id });
    expect(await coming()).toEqual([]);
    const told = (await house.announced('catalogue.activity-changed')).map(({ data }) => data);
    expect(told).toHaveLength(5);
    expect(told).toContainEqual({ activityId: later });
  });

  it('are shown to staff as they were planned, in both languages, and are gone once called off', async () => {
    const planned = aClass(24, { book: { title: 'Batik untuk pemula' } });
    const { id } = await plan(planned);
    const bare = aClass(48, { title: { id: 'Pasar karya' } });

    expect(await house.ask('catalogue.show-activity', { by: staff, id })).toEqual({ id, activity: planned });
    await plan(bare, { id });
    expect(await house.ask('catalogue.show-activity', { by: staff, id })).toEqual({ id, activity: bare });

    await house.ask('catalogue.cancel-activity', { by: staff, id });
    await expect(house.ask('catalogue.show-activity', { by: staff, id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are not planned for what is over', async () => {
    await expect(plan(aClass(-3))).rejects.toMatchObject({ code: 'activity-past' });
    await expect(plan(aClass(3, { endsAt: inHours(2) }))).rejects.toMatchObject({ code: 'ill-formed' });
  });

  it('are for staff to plan and to call off', async () => {
    const { id } = await plan(aClass(24));
    for (const by of [aGroup(randomUUID()), somebody, aGuest]) {
      const code = by.role === 'producer' ? 'not-allowed' : 'not-found';
      await expect(plan(aClass(1), { by, id })).rejects.toMatchObject({ code });
      await expect(house.ask('catalogue.cancel-activity', { by, id })).rejects.toMatchObject({ code });
      await expect(house.ask('catalogue.show-activity', { by, id })).rejects.toMatchObject({ code });
    }
    expect(await coming()).toMatchObject([{ id }]);
  });
});
