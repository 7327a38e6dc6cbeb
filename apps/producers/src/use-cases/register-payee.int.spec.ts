import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { aBuyer, aGuest, anotherGroup, staff } from '../things/people.js';
import { aPayee, startedProducers } from '../things/village.js';

describe('registering a payee', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  const said = async (payeeId: string) =>
    (await house.announced('producers.payee-changed')).filter(({ data }) => data.payeeId === payeeId);

  it('makes its account known', async () => {
    const payeeId = randomUUID();

    const answer = await house.ask('producers.register-payee', { by: staff, payeeId, payee: aPayee() });

    expect(answer).toEqual({ payeeId });
    expect(await said(payeeId)).toEqual([
      { name: 'producers.payee-changed', data: { payeeId, version: 1, ...aPayee() } },
    ]);
  });

  it('says nothing new when staff press twice', async () => {
    const payeeId = randomUUID();
    const register = () => house.ask('producers.register-payee', { by: staff, payeeId, payee: aPayee() });

    await Promise.all([register(), register()]);
    await register();

    expect(await said(payeeId)).toHaveLength(1);
  });

  it('changes it under the same id, with a higher version', async () => {
    const payeeId = randomUUID();
    const account = { ...aPayee().account, number: '9988776655' };

    await house.ask('producers.register-payee', { by: staff, payeeId, payee: aPayee() });
    await house.ask('producers.register-payee', { by: staff, payeeId, payee: { ...aPayee(), account } });

    expect((await said(payeeId)).at(-1)).toMatchObject({ data: { version: 2, account } });
  });

  it.each([anotherGroup, aBuyer, aGuest])("is not a $role's business", async (by) => {
    const payeeId = randomUUID();

    const registering = house.ask('producers.register-payee', { by, payeeId, payee: aPayee() });

    await expect(registering).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await said(payeeId)).toEqual([]);
  });
});
