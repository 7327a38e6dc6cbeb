import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import { toCollect, toSend } from './orders-of-people.js';
import { Visitor, type Placed } from './visitor.js';

type Parcels = Answer<'producers.list-parcels'>;
type Stock = Answer<'producers.list-stock'>;

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

describe('an order travels from shelf to door', () => {
  let house: House;
  let staff: Visitor;
  let groups: Visitor[];
  const buyer = (): Visitor => new Visitor(house.url);

  beforeAll(async () => {
    house = await startTemporaryHouse('journey');
    staff = await Visitor.signedIn(house.url, '+6281200000001');
    groups = await Promise.all(['+6281200000011', '+6281200000012'].map((login) => Visitor.signedIn(house.url, login)));
  });

  afterAll(() => house.stop());

  const stockOf = async (group: Visitor): Promise<Stock['items'][number]> => {
    const { body } = await group.get<Stock>('/stock?limit=100');
    const plenty = body.items.find((item) => item.available >= 4);
    if (!plenty) throw new Error('a sample group has nothing in stock');
    return plenty;
  };
  const see = async (order: Placed): Promise<Placed> =>
    (await buyer().get<Placed>(`/orders/${order.number}`, { authorization: `Bearer ${order.key}` })).body;
  const parcelsOf = async (who: Visitor, order: Placed): Promise<Parcels['items']> =>
    (await who.get<Parcels>(`/parcels?order=${order.number}`)).body.items;
  /** The one a group has of it, once it has it. */
  const ownParcel = (group: Visitor, order: Placed): Promise<Parcels['items'][number]> =>
    eventually(async () => {
      const parcels = await parcelsOf(group, order);
      expect(parcels).toHaveLength(1);
      return parcels[0]!;
    });
  const pay = async (order: Placed): Promise<void> => {
    for (const { id, amount } of order.payments)
      expect(await staff.post(`/payments/${id}/confirmation`, { amount })).toMatchObject({ status: 201 });
  };

  it('over two groups, by courier, paid by transfer', async () => {
    const pieces = await Promise.all(groups.map(stockOf));

    const placed = await buyer().orderReserved(toSend(pieces.map(({ sku }) => ({ sku, quantity: 2 }))));

    expect(placed.payments.reduce((sum, payment) => sum + payment.amount, 0)).toBe(placed.total);

    await pay(placed);

    for (const [index, group] of groups.entries()) {
      const parcel = await ownParcel(group, placed);
      for (const [step, body] of [
        ['acceptance', { readyBy: tomorrow }],
        ['packing', {}],
        ['shipment', { courier: 'JNE', trackingNumber: `CONTOH-${index}` }],
      ] as const)
        expect(await group.post(`/parcels/${parcel.id}/${step}`, body)).toMatchObject({ status: 201 });
    }
    await eventually(async () => expect(await see(placed)).toMatchObject({ status: 'sent' }));

    for (const parcel of await parcelsOf(staff, placed)) await staff.post(`/parcels/${parcel.id}/delivery`, {});

    await eventually(async () => expect(await see(placed)).toMatchObject({ status: 'completed' }));
    for (const [index, group] of groups.entries()) {
      const { body } = await group.get<Stock>(`/stock?limit=100`);
      const left = body.items.find(({ sku }) => sku === pieces[index]?.sku);
      expect(left).toMatchObject({ onHand: (pieces[index]?.onHand ?? 0) - 2, reserved: pieces[index]?.reserved });
    }
  });

  it('to be collected, paid in cash at the counter', async () => {
    const [group] = groups as [Visitor];
    const { sku } = await stockOf(group);

    const placed = await buyer().orderReserved(toCollect([{ sku, quantity: 1 }], 'cash'));

    const parcel = await ownParcel(group, placed);
    for (const [step, body] of [
      ['acceptance', { readyBy: tomorrow }],
      ['packing', {}],
      ['arrival', {}],
    ] as const)
      expect(await group.post(`/parcels/${parcel.id}/${step}`, body)).toMatchObject({ status: 201 });
    expect(await staff.post(`/parcels/${parcel.id}/delivery`, {})).toMatchObject({
      status: 409,
      body: { code: 'parcel-unpaid' },
    });

    await pay(placed);
    await eventually(async () =>
      expect(await staff.post(`/parcels/${parcel.id}/delivery`, {})).toMatchObject({ status: 201 }),
    );

    await eventually(async () => expect(await see(placed)).toMatchObject({ status: 'completed' }));
  });

  it('and back, when the buyer cancels before it is packed', async () => {
    const [group] = groups as [Visitor];
    const before = await stockOf(group);
    const order = await buyer().orderReserved(toCollect([{ sku: before.sku, quantity: 1 }]));
    await pay(order);
    await eventually(async () => expect(await parcelsOf(group, order)).toHaveLength(1));

    await buyer().post(`/orders/${order.number}/cancellation`, {}, { authorization: `Bearer ${order.key}` });

    await eventually(async () => {
      expect(await see(order)).toMatchObject({
        status: 'ended',
        ended: { reason: 'cancelled' },
        refunds: [{ amount: order.total }],
      });
      const { body } = await group.get<Stock>('/stock?limit=100');
      expect(body.items.find(({ sku }) => sku === before.sku)).toMatchObject({
        onHand: before.onHand,
        reserved: before.reserved,
      });
    });
  });

  it('but not once it is packed', async () => {
    const [group] = groups as [Visitor];
    const { sku } = await stockOf(group);
    const order = await buyer().orderReserved(toCollect([{ sku, quantity: 1 }]));
    await pay(order);
    const parcel = await ownParcel(group, order);
    await group.post(`/parcels/${parcel.id}/packing`, {});

    await buyer().post(`/orders/${order.number}/cancellation`, {}, { authorization: `Bearer ${order.key}` });

    await eventually(async () =>
      expect((await see(order)).parcels).toEqual([expect.objectContaining({ status: 'packed' })]),
    );
    expect(await see(order)).toMatchObject({ status: 'paid', ended: null });
  });
});
