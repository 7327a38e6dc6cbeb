import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { AnOrder } from '../things/orders.js';
import {
  aGroup,
  aVariant,
  delivered,
  parcelsOf,
  pay,
  reserve,
  saidOf,
  startedProducers,
  stockOf,
  type Group,
} from '../things/village.js';
import { ReleaseStockOnOrderEnded } from './release-stock-on-order-ended.js';
import { ReserveAgainOnReopeningAsked } from './reserve-again-on-reopening-asked.js';

describe('an order that is paid after it ended', () => {
  let house: House;
  let group: Group;
  beforeAll(async () => {
    house = await startedProducers();
    group = await aGroup(house);
  });
  afterAll(() => house.stop());

  const reopening = ({ orderId, number, lines }: AnOrder, version = 6): Fact<'orders.reopening-asked'> => ({
    name: 'orders.reopening-asked',
    data: { orderId, number, version, lines, holdMinutes: 60 },
  });
  const askAgain = (order: AnOrder, event = delivered(reopening(order), 'producers_reserve-again')) =>
    house.get(ReserveAgainOnReopeningAsked).handle(event);
  const end = (order: AnOrder) =>
    house.get(ReleaseStockOnOrderEnded).handle(delivered(order.ended(), 'producers_release-stock'));
  const answers = async (order: AnOrder) =>
    (await saidOf(house, order)).map(({ name }) => name).filter((name) => name.endsWith('-again'));

  const reserved = async (quantity = 2) => {
    const sku = await aVariant(house, group, { workshop: 3 });
    const order = new AnOrder([{ sku, producerId: group.id, quantity }]);
    await reserve(house, order);
    return { sku, order };
  };

  it('has its stock once more, and is made when it is paid', async () => {
    const { sku, order } = await reserved();
    await end(order);
    await askAgain(order);
    await pay(house, order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 2 });
    expect(await answers(order)).toEqual(['producers.stock-reserved-again']);
    expect(await parcelsOf(house, order)).toMatchObject([{ paid: true, status: 'opened' }]);
  });

  it('has nothing when somebody else has it by now', async () => {
    const { sku, order } = await reserved();
    await end(order);
    await reserve(house, new AnOrder([{ sku, producerId: group.id, quantity: 2 }]));
    await askAgain(order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 2 });
    expect(await answers(order)).toEqual(['producers.stock-refused-again']);
  });

  it('holds it once, however often that is asked', async () => {
    const { sku, order } = await reserved();
    await end(order);
    const event = delivered(reopening(order), 'producers_reserve-again');
    for (let n = 0; n < 3; n++) await askAgain(order, event);
    await askAgain(order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 2 });
  });

  it('keeps it when its end is heard of only afterwards', async () => {
    const { sku, order } = await reserved();
    await askAgain(order);
    await end(order);

    expect(await stockOf(house, sku)).toMatchObject({ reserved: 2 });
  });
});
