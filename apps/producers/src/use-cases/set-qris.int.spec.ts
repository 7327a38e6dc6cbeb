import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { anotherGroup, staff, theGroup } from '../things/people.js';
import { aDraft, aGroup, aPayee, startedProducers, theirQris } from '../things/village.js';

describe('a payee’s QRIS', () => {
  let house: House;
  beforeAll(async () => {
    house = await startedProducers();
  });
  afterAll(() => house.stop());

  it('is told once it is pasted, and shown with whom it names', async () => {
    const { id: producerId, by } = await aGroup(house);
    const { payeeId } = await house.ask('producers.set-qris', { by, producerId, qris: ` ${theirQris}\n` });
    await house.ask('producers.set-qris', { by, producerId, qris: theirQris });

    expect(await house.ask('producers.show-payee', { by, producerId })).toMatchObject({
      qris: { code: theirQris, name: 'Warung Sayur Bu Sugeng', nmid: 'ID1020017611473' },
    });
    const said = (await house.announced('producers.payee-changed')).filter(({ data }) => data.payeeId === payeeId);
    expect(said.map(({ data }) => data.qris)).toEqual([undefined, theirQris]);
  });

  it('stays when staff change the account, and can be taken away', async () => {
    const { id: producerId, by } = await aGroup(house);
    const { payeeId } = await house.ask('producers.set-qris', { by, producerId, qris: theirQris });
    await house.ask('producers.register-payee', { by: staff, payeeId, payee: { ...aPayee(), name: 'Kas baru' } });
    expect(await house.ask('producers.show-payee', { by, producerId })).toMatchObject({
      name: 'Kas baru',
      qris: { code: theirQris },
    });

    await house.ask('producers.set-qris', { by, producerId, qris: null });
    expect(await house.ask('producers.show-payee', { by, producerId })).toMatchObject({ qris: null });
  });

  it('waits for staff who change the account at the same moment, and neither blocks the other for good', async () => {
    const { id: producerId, by } = await aGroup(house);
    const { payeeId } = await house.ask('producers.show-payee', { by, producerId });
    const { pasting } = await house.db.transaction(async (tx) => {
      await tx.query('LOCK TABLE payees IN SHARE ROW EXCLUSIVE MODE');
      const pasting = house.ask('producers.set-qris', { by, producerId, qris: theirQris });
      await eventually(async () =>
        expect(await house.db.query('SELECT FROM pg_locks WHERE NOT granted')).not.toEqual([]),
      );
      await tx.query(`UPDATE payees SET name = 'Kas baru', version = version + 1 WHERE id = $1`, [payeeId]);
      return { pasting };
    });
    await pasting;

    expect(await house.ask('producers.show-payee', { by, producerId })).toMatchObject({
      name: 'Kas baru',
      qris: { code: theirQris },
    });
  });

  it('is refused when a character is wrong', async () => {
    const { id: producerId, by } = await aGroup(house);

    const pasting = house.ask('producers.set-qris', { by, producerId, qris: theirQris.replace('Bu', 'Pak') });
    await expect(pasting).rejects.toMatchObject({ code: 'ill-formed' });
  });

  it('is another group’s nothing, and not one group’s alone where several share it', async () => {
    const { id: producerId, by } = await aGroup(house);
    await expect(
      house.ask('producers.set-qris', { by: anotherGroup, producerId, qris: theirQris }),
    ).rejects.toMatchObject({ code: 'not-found' });
    await expect(house.ask('producers.show-payee', { by: anotherGroup, producerId })).rejects.toMatchObject({
      code: 'not-found',
    });

    const { payeeId } = await house.ask('producers.show-payee', { by, producerId });
    const second = randomUUID();
    await house.ask('producers.register-producer', { by: staff, producerId: second, producer: aDraft(payeeId) });
    await expect(
      house.ask('producers.set-qris', { by: theGroup(second), producerId: second, qris: theirQris }),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
