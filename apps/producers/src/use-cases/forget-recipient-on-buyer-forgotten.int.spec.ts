import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { startedProducers } from '../things/village.js';
import { ForgetRecipientOnBuyerForgotten } from './forget-recipient-on-buyer-forgotten.js';

let house: House;
beforeAll(async () => {
  house = await startedProducers();
});
afterAll(() => house.stop());

const aParcel = (orderId: string) =>
  house.db.query(
    `INSERT INTO parcels (id, order_id, order_number, producer_id, status, version, paid, delivery, lines)
     VALUES (gen_random_uuid(), $1, 'RK-ABCDEF', gen_random_uuid(), 'delivered', 5, true, $2, '[]')`,
    [orderId, { way: 'courier', recipient: 'Ani Contoh', phone: '+6281200000099', address: 'Jalan Contoh 7' }],
  );
const deliveryOf = async (orderId: string): Promise<unknown> =>
  (await house.db.query('SELECT delivery FROM parcels WHERE order_id = $1', [orderId]))[0].delivery;

const delivery = { way: 'courier', recipient: 'Ani', phone: '+6281200000099', address: 'Jalan Contoh 7' };

/** What was told of an order here, and what could not be digested. */
async function toldOf(orderId: string): Promise<void> {
  await house.db.query(
    `INSERT INTO outbox (id, name, data, correlation_id) VALUES (gen_random_uuid(), 'producers.parcel-stopped', $1, 'spec')`,
    [{ orderId, cameBack: 'Ani pindah' }],
  );
  await house.db.query(
    `INSERT INTO set_aside (reader, event_id, name, body, headers, error, attempts)
     VALUES ('producers_open-parcels', gen_random_uuid(), 'orders.order-paid', $1, '{}', 'of a spec', 8)`,
    [JSON.stringify({ orderId, delivery, giftNote: 'Untuk Ani' })],
  );
}

const wordsOf = async (orderId: string): Promise<string> =>
  JSON.stringify([
    await house.db.query(`SELECT data FROM outbox WHERE data ->> 'orderId' = $1`, [orderId]),
    await house.db.query('SELECT body FROM set_aside WHERE body LIKE $1', [`%${orderId}%`]),
  ]);

describe('a buyer who is forgotten', () => {
  it('is on no parcel of theirs any more, and on the others still, told twice as well as once', async () => {
    const [theirs, another] = [randomUUID(), randomUUID()];
    await aParcel(theirs);
    await aParcel(another);
    await toldOf(theirs);
    await toldOf(another);
    const event: Event<'orders.buyer-forgotten'> = {
      ...{ name: 'orders.buyer-forgotten', reader: 'producers_forget-recipient', id: randomUUID() },
      happenedAt: new Date().toISOString(),
      data: { accountId: null, orderIds: [theirs], numbers: ['RK-ABCDEF'] },
    };
    const handler = house.get(ForgetRecipientOnBuyerForgotten);

    await Promise.all([handler.handle(event), handler.handle(event)]);

    expect(await deliveryOf(theirs)).toEqual({ way: 'courier', recipient: '–', phone: '', address: null });
    expect(await deliveryOf(another)).toMatchObject({ recipient: 'Ani Contoh' });
    expect(await wordsOf(theirs)).not.toMatch(/Ani|0000099|Jalan/);
    expect(await wordsOf(another)).toMatch(/Ani pindah.+Jalan Contoh 7/);
  });
});
