import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aDraft, aRegisteredPayee, startedProducers, type Draft } from '../things/village.js';

describe('registering a group', () => {
  let house: House;
  let payeeId: string;
  beforeAll(async () => {
    house = await startedProducers();
    payeeId = await aRegisteredPayee(house);
  });
  afterAll(() => house.stop());

  const register = (producerId: string, producer: Draft, by = staff) =>
    house.ask('producers.register-producer', { by, producerId, producer });
  const said = async (producerId: string) =>
    (await house.announced('producers.producer-changed')).filter(({ data }) => data.producerId === producerId);

  it('makes it known with its village and district', async () => {
    const [id, draft] = [randomUUID(), aDraft(payeeId)];
    const village = { code: '35.05.01.2005', name: 'Wonodadi' };
    const district = { code: '35.05.01', name: 'Wonodadi' };

    const answer = await register(id, draft);

    const { slug, name, mark } = draft;
    expect(answer).toEqual({ id, slug, name, mark, village, district, sample: true });
    expect(await said(id)).toEqual([
      {
        name: 'producers.producer-changed',
        data: { producerId: id, version: 1, slug, name, mark, village, district, payeeId, phone: null },
      },
    ]);
  });

  it('says nothing new when staff press twice', async () => {
    const [id, draft] = [randomUUID(), aDraft(payeeId)];

    await Promise.all([register(id, draft), register(id, draft)]);

    expect(await said(id)).toHaveLength(1);
  });

  it('changes it under the same id, with a higher version', async () => {
    const [id, draft] = [randomUUID(), aDraft(payeeId)];
    await register(id, draft);

    await register(id, { ...draft, name: 'Kelompok Jimbe Baru' });

    expect((await said(id)).at(-1)).toMatchObject({ data: { version: 2, name: 'Kelompok Jimbe Baru' } });
  });

  it('keeps where staff reach it, for its readers in the house and in no public answer', async () => {
    const [id, draft] = [randomUUID(), aDraft(payeeId, { phone: '+6281200000011' })];

    const answer = await register(id, draft);
    await register(id, { ...draft, phone: undefined, name: 'Kelompok Jimbe Baru' });

    expect(await said(id)).toMatchObject([
      { data: { version: 1, phone: '+6281200000011' } },
      { data: { version: 2, phone: '+6281200000011' } },
    ]);
    const shown = [
      answer,
      await house.ask('producers.list-producers', {}),
      await house.ask('producers.show-producer', { slug: draft.slug, language: 'id' }),
    ];
    expect(JSON.stringify(shown)).not.toMatch(/phone|0000011/);
  });

  it.each(['0812 0000 0011', '+62', 'Bu Contoh'])('refuses %j for a phone', async (phone) => {
    const [id, draft] = [randomUUID(), aDraft(payeeId, { phone })];

    await expect(register(id, draft)).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'producer.phone' }] },
    });
    expect(await said(id)).toEqual([]);
  });

  it('refuses an address that another group has', async () => {
    const draft = aDraft(payeeId);
    await register(randomUUID(), draft);

    await expect(register(randomUUID(), draft)).rejects.toMatchObject({ code: 'slug-taken' });
  });

  it('refuses a payee nobody has registered', async () => {
    await expect(register(randomUUID(), aDraft(randomUUID()))).rejects.toMatchObject({ code: 'payee-missing' });
  });

  it('refuses a village that is not in the region', async () => {
    const elsewhere = aDraft(payeeId, { village: '35.72.01.1001' });

    await expect(register(randomUUID(), elsewhere)).rejects.toMatchObject({
      code: 'ill-formed',
      details: { issues: [{ field: 'producer.village' }] },
    });
  });

  it.each([anotherGroup, aBuyer, aGuest])("is not a $role's business", async (by) => {
    await expect(register(randomUUID(), aDraft(payeeId), by)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
