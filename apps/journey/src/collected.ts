import { expect } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { eventually } from '@rakkarya/testing';
import { toCollect } from './orders-of-people.js';
import { Visitor, type Placed } from './visitor.js';

const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

/** A guest's order, paid and in their hands, so that they may review it; `own` is what whoever holds its link sends along. */
export async function collected(
  staff: Visitor,
  sku: string,
  change = {},
): Promise<{ order: Placed; own: { authorization: string } }> {
  const guest = new Visitor(staff.url);
  const order = await guest.orderReserved({ ...toCollect([{ sku, quantity: 1 }], 'cash'), ...change });
  const own = { authorization: `Bearer ${order.key}` };
  for (const { id, amount } of order.payments)
    expect(await staff.post(`/payments/${id}/confirmation`, { amount })).toMatchObject({ status: 201 });
  const parcel = await eventually(async () => {
    const { body } = await staff.get<Answer<'producers.list-parcels'>>(`/parcels?order=${order.number}`);
    expect(body.items).toMatchObject([{ paid: true }]);
    return body.items[0]!;
  });
  for (const step of ['acceptance', 'packing', 'arrival', 'delivery'])
    expect(
      await staff.post(`/parcels/${parcel.id}/${step}`, step === 'acceptance' ? { readyBy: tomorrow } : {}),
    ).toMatchObject({ status: 201 });
  await eventually(async () => {
    const { body } = await guest.get<{ items: unknown[] }>(`/orders/${order.number}/reviews`, own);
    expect(body.items).toHaveLength(1);
  });
  return { order, own };
}
