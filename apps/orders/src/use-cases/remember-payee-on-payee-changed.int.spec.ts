import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, type House } from '@rakkarya/testing';
import { heard } from '../things/events.js';
import { aChangedGroup, aChangedPayee, aPublishedCraft, onThePriceList } from '../things/shelf.js';
import { anOpenShop, reserved, shown } from '../things/shop.js';
import { RememberMakerOnProducerChanged } from './remember-maker-on-producer-changed.js';
import { RememberPayeeOnPayeeChanged } from './remember-payee-on-payee-changed.js';

describe('when a payee changes', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const account = (number: string) => ({ bank: 'BNI', number, holder: 'Kas Contoh' });

  /** A group with something on the price list, and a payee nobody knows yet. */
  const aNewPayee = async () => {
    const [producerId, payeeId, sku] = [randomUUID(), randomUUID(), `ANYAM-${randomUUID().slice(0, 8).toUpperCase()}`];
    await onThePriceList(house, aPublishedCraft(sku, { producerId }));
    const group = aChangedGroup({ producerId, payeeId, slug: `kelompok-${producerId}` });
    await house.get(RememberMakerOnProducerChanged).handle(heard('orders_remember-producer', group));
    return {
      lines: [{ sku, quantity: 1 }],
      payee: (version: number, number: string) => aChangedPayee({ payeeId, version, account: account(number) }),
    };
  };

  it('its money is asked for on its account', async () => {
    const { lines, payee } = await aNewPayee();
    await expect(reserved(house, { lines })).rejects.toMatchObject({ code: 'payee-missing' });
    await house.say(payee(1, '11111111'));

    const { order } = await eventually(() => reserved(house, { lines }));
    expect(order.payments).toMatchObject([{ account: account('11111111') }]);
  });

  it('only what is newer counts, and twice is once', async () => {
    const { lines, payee } = await aNewPayee();
    const first = heard('orders_remember-payee', payee(1, '11111111'));
    for (const event of [
      first,
      heard('orders_remember-payee', payee(3, '33333333')),
      heard('orders_remember-payee', payee(2, '22222222')),
      first,
    ]) {
      await house.get(RememberPayeeOnPayeeChanged).handle(event);
    }

    expect((await reserved(house, { lines })).order.payments).toMatchObject([{ account: account('33333333') }]);
  });

  it('what was asked for before stays as it was told', async () => {
    const { lines, payee } = await aNewPayee();
    await house.get(RememberPayeeOnPayeeChanged).handle(heard('orders_remember-payee', payee(1, '11111111')));
    const some = await reserved(house, { lines });
    await house.get(RememberPayeeOnPayeeChanged).handle(heard('orders_remember-payee', payee(2, '22222222')));

    expect(await shown(house, some)).toEqual(some.order);
  });
});
