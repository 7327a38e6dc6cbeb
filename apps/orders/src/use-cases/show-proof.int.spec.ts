import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { batik, jimbe } from '../things/crafts.js';
import { buyer, guest, staff } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { anOpenShop, reserved, type Placed } from '../things/shop.js';

const ofGroup = (group: { id: string }): Caller => ({
  role: 'producer',
  accountId: 'anggota-contoh',
  producerId: group.id,
});

describe('showing a proof', () => {
  let house: House;
  let some: Placed;
  let paymentId: string;
  beforeAll(async () => {
    house = await anOpenShop();
    some = await reserved(house, {}, buyer);
    paymentId = some.order.payments[0]!.id;
    await house.ask('orders.attach-proof', { by: buyer, paymentId, bytes: aProof() });
  });
  afterAll(() => house.stop());

  const show = (by: Caller, key?: string) => house.ask('orders.show-proof', { by, key, paymentId });

  it('shows it to staff, to its buyer, with the key, and to the group that has to look for the money', async () => {
    for (const by of [staff, buyer, ofGroup(jimbe)])
      expect(await show(by)).toEqual({ mediaType: 'image/jpeg', bytes: aProof() });
    expect(await show(guest, some.key)).toMatchObject({ bytes: aProof() });
  });

  it('shows it to nobody else', async () => {
    for (const by of [guest, { role: 'buyer', accountId: 'orang-lain' } as const, ofGroup(batik)]) {
      await expect(show(by)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  it('does not know what is not there', async () => {
    const without = await reserved(house);

    for (const id of [without.order.payments[0]!.id, '99999999-9999-4999-8999-999999999999']) {
      await expect(house.ask('orders.show-proof', { by: staff, paymentId: id })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
