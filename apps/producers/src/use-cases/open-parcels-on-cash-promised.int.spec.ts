import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { AnOrder, atTheCounter } from '../things/orders.js';
import {
  aGroup,
  aVariant,
  delivered,
  parcelsOf,
  pay,
  promiseCash,
  reserve,
  saidOf,
  startedProducers,
  type Group,
} from '../things/village.js';
import { OpenParcelsOnCashPromised } from './open-parcels-on-cash-promised.js';

describe('when cash is promised', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const aReservedOrder = async () => {
    const sku = await aVariant(house, group, { workshop: 5 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity: 2 }], atTheCounter);
    await reserve(house, order);
    return order;
  };

  it('making may start, unpaid', async () => {
    const order = await aReservedOrder();

    await house.say(order.cashPromised());

    await eventually(async () =>
      expect(await parcelsOf(house, order)).toMatchObject([{ status: 'opened', paid: false, delivery: atTheCounter }]),
    );
    expect((await saidOf(house, order)).at(-1)).toMatchObject({
      name: 'producers.parcel-opened',
      data: { version: 1 },
    });
  });

  it('a parcel is opened once, however often it is delivered', async () => {
    const order = await aReservedOrder();
    const event = delivered(order.cashPromised(), 'producers_open-parcels-for-cash');

    await Promise.all([1, 2, 3].map(() => house.get(OpenParcelsOnCashPromised).handle(event)));
    await promiseCash(house, order);

    expect(await parcelsOf(house, order)).toHaveLength(1);
  });

  it('a promise that comes after the payment takes nothing back', async () => {
    const order = await aReservedOrder();
    await pay(house, order);

    await promiseCash(house, order);

    expect(await parcelsOf(house, order)).toMatchObject([{ paid: true }]);
  });

  it('payment and promise at the same moment open one paid parcel', async () => {
    const orders = await Promise.all(Array.from({ length: 6 }, aReservedOrder));

    await Promise.all(orders.flatMap((order) => [promiseCash(house, order), pay(house, order)]));

    for (const order of orders) expect(await parcelsOf(house, order)).toMatchObject([{ paid: true }]);
  });
});
