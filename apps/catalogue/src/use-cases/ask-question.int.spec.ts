import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import { startedService, type House } from '@rakkarya/testing';
import { CatalogueModule } from '../catalogue.module.js';
import { database } from '../database/database.js';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';
import { aKnownGroup, aPublishedCraft } from '../things/shelf.js';
import { ForgetPhones } from './forget-phones.js';

let house: House;
beforeAll(async () => {
  house = await startedService('catalogue', CatalogueModule, database);
});
afterAll(() => house.stop());

const phone = '+6281234567890';
const ask = (slug: string, wish: { words?: string; by?: Caller; phone?: string } = {}) => {
  const { words = 'Apakah bisa dicuci?', by = aGuest, ...rest } = wish;
  return house.ask('catalogue.ask-question', { by, slug, question: { words, name: 'Budi', phone, ...rest } });
};
const answer = (by: Caller, id: string) =>
  house.ask('catalogue.answer-question', { by, id, words: 'Bisa, pelan-pelan.' });
const shownOf = async (slug: string) =>
  (await house.ask('catalogue.list-craft-questions', { slug, language: 'id' })).items;

async function aCraft() {
  const group = await aKnownGroup(house);
  return { by: aGroup(group.producerId), ...(await aPublishedCraft(house, group)) };
}

describe('a question', () => {
  it('is seen once the group has answered it, without the phone number', async () => {
    const { by, slug, craftId } = await aCraft();

    const { id } = await ask(slug);
    expect(await shownOf(slug)).toEqual([]);

    await answer(by, id);
    const [shown] = await shownOf(slug);
    expect(shown).toMatchObject({ id, name: 'Budi', answer: { words: 'Bisa, pelan-pelan.' } });
    expect(shown).not.toHaveProperty('phone');
    expect(await house.announced('catalogue.craft-discussed')).toContainEqual(
      expect.objectContaining({ data: { craftId, slug } }),
    );
  });

  it('sent again is the same', async () => {
    const { slug } = await aCraft();

    const answers = await Promise.all([1, 2, 3].map(() => ask(slug)));

    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect((await ask(slug, { phone: '+6281234567891' })).id).not.toBe(answers[0]?.id);
  });

  it('of a guest needs a phone number, and waits with nine others at most', async () => {
    const { slug } = await aCraft();
    const mine = '+6281299900011';
    const question = { words: 'Apakah ada warna lain?', name: 'Budi' };
    await expect(house.ask('catalogue.ask-question', { by: aGuest, slug, question })).rejects.toMatchObject({
      code: 'ill-formed',
    });

    for (let no = 0; no < 10; no++) await ask(slug, { words: `Pertanyaan nomor ${no}?`, phone: mine });

    await expect(ask(slug, { words: 'Satu lagi?', phone: mine })).rejects.toMatchObject({ code: 'too-many' });
    expect((await ask(slug, { words: 'Pertanyaan nomor 3?', phone: mine })).state).toBe('open');
  });

  it('of nothing on the shelf is none', async () => {
    await expect(ask('tidak-ada')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is for its group and staff to mind, and for nobody else', async () => {
    const { by, slug } = await aCraft();
    const { id } = await ask(slug);
    const of = (who: Caller) => house.ask('catalogue.list-questions', { by: who, state: 'open', language: 'id' });

    for (const who of [aGroup(randomUUID()), somebody, aGuest])
      await expect(answer(who, id)).rejects.toMatchObject({ code: 'not-found' });
    for (const who of [somebody, aGuest]) await expect(of(who)).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await of(aGroup(randomUUID()))).items).toEqual([]);
    expect((await of(by)).items).toMatchObject([{ id, phone: null }]);
    expect((await of(staff)).items).toContainEqual(expect.objectContaining({ id, phone }));
  });

  it('forgets the phone number with its answer, when it is hidden, and after ninety days', async () => {
    const { by, slug } = await aCraft();
    const mine = '+6281277700011';
    const askWith = async (words: string) => (await ask(slug, { words, phone: mine })).id;
    const [answered, hidden, old, young] = [
      await askWith('Apakah dijawab?'),
      await askWith('Apakah disembunyikan?'),
      await askWith('Apakah sudah lama?'),
      await askWith('Apakah masih baru?'),
    ];
    const keeping = async () =>
      (
        await house.db.query('SELECT id FROM question WHERE phone = $1 OR asker LIKE $2 ORDER BY no', [
          mine,
          `%${mine}%`,
        ])
      ).map((row: { id: string }) => row.id);
    const turnOlder = (id: string, age: string) =>
      house.db.query('UPDATE question SET asked_at = now() - $2::interval WHERE id = $1', [id, age]);

    await answer(by, answered);
    await house.ask('catalogue.hide-question', { by: staff, id: hidden, hidden: true });
    expect(await keeping()).toEqual([old, young]);

    await turnOlder(old, '91 days');
    await turnOlder(young, '89 days');
    await Promise.all([house.get(ForgetPhones).handle(), house.get(ForgetPhones).handle()]);
    expect(await keeping()).toEqual([young]);
    expect(await shownOf(slug)).toMatchObject([{ id: answered, name: 'Budi' }]);
  });

  it('is hidden by staff alone, and shown again', async () => {
    const { by, slug } = await aCraft();
    const { id } = await ask(slug);
    await answer(by, id);
    const hide = (who: Caller, hidden: boolean) => house.ask('catalogue.hide-question', { by: who, id, hidden });

    await expect(hide(by, true)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(hide(somebody, true)).rejects.toMatchObject({ code: 'not-found' });
    expect((await hide(staff, true)).state).toBe('hidden');
    expect(await shownOf(slug)).toEqual([]);
    await hide(staff, false);
    expect(await shownOf(slug)).toHaveLength(1);
  });
});
