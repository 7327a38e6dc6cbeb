import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { batik, jimbe } from '../things/crafts.js';
import { guest, staff } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { announcedOf, anOpenShop, moved, paid, shown } from '../things/shop.js';

const group = (producerId: string): Caller => ({ role: 'producer', accountId: `kelompok-${producerId}`, producerId });

describe('sending things back', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const arrived = async () => {
    const placed = await paid(house, { lines: [{ sku: 'JIMBE-MINI', quantity: 2 }] });
    await moved(house, placed.order.id, 'ready', { version: 3 });
    await moved(house, placed.order.id, 'delivered', { version: 4 });
    return placed;
  };
  const asking = ({ order, key }: Awaited<ReturnType<typeof arrived>>, id = randomUUID()) => ({
    ...{ by: guest, key, number: order.number, id, reason: 'Retak di pinggir', photos: [aProof('retak')] },
    lines: [{ sku: 'JIMBE-MINI', quantity: 1 }],
  });

  it('goes from asking to money that is to be given back, and tells producers once', async () => {
    const placed = await arrived();
    const ask = asking(placed);
    for (let n = 0; n < 2; n++) await house.ask('orders.ask-return', ask);
    const photo = await house.ask('orders.show-return-photo', { by: group(jimbe.id), returnId: ask.id, position: 0 });
    expect(photo.bytes).toBe(aProof('retak'));

    await house.ask('orders.decide-return', {
      by: group(jimbe.id),
      returnId: ask.id,
      accepted: true,
      answer: 'Silakan',
    });
    for (let n = 0; n < 2; n++)
      await house.ask('orders.receive-return', { by: group(jimbe.id), returnId: ask.id, place: 'workshop' });

    const order = await shown(house, placed);
    expect(order).toMatchObject({
      returns: [{ state: 'received', answer: 'Silakan', photos: 1 }],
      refunds: [{ reason: 'returned', amount: 85_000, state: 'due' }],
      returnable: [{ sku: 'JIMBE-MINI', quantity: 1 }],
    });
    const told = (await announcedOf(house, order.id)).filter((name) => name === 'orders.return-received');
    expect(told).toHaveLength(1);
  });

  it('may be shown in three photographs as large as they are kept', async () => {
    const placed = await arrived();
    const large = Buffer.concat([Buffer.from(aProof('besar'), 'base64'), Buffer.alloc(699_000)]).toString('base64');
    const ask = asking(placed);
    await house.ask('orders.ask-return', { ...ask, photos: [large, large, large] });

    expect((await shown(house, placed)).returns).toMatchObject([{ id: ask.id, photos: 3 }]);
  });

  it('may be shown in photographs that come after it, each kept once, until it is decided', async () => {
    const placed = await arrived();
    const ask = { ...asking(placed), photos: [] };
    await house.ask('orders.ask-return', ask);
    const attach = (photo: string, more = {}) =>
      house.ask('orders.attach-return-photo', { ...{ by: guest, key: placed.key }, returnId: ask.id, photo, ...more });

    for (const photo of ['satu', 'dua', 'dua']) await attach(aProof(photo));
    expect((await shown(house, placed)).returns).toMatchObject([{ id: ask.id, photos: 2 }]);
    const second = { by: group(jimbe.id), returnId: ask.id, position: 1 };
    expect((await house.ask('orders.show-return-photo', second)).bytes).toBe(aProof('dua'));

    for (const by of [guest, group(jimbe.id)]) {
      const wanted = { by, returnId: ask.id };
      await expect(attach(aProof('asing'), { by, key: undefined })).rejects.toMatchObject({ code: 'not-found' });
      await expect(house.ask('orders.show-return', wanted)).rejects.toMatchObject({ code: 'not-found' });
    }
    await Promise.allSettled(['tiga', 'empat'].map((photo) => attach(aProof(photo))));
    expect((await shown(house, placed)).returns).toMatchObject([{ photos: 3 }]);
    await expect(attach(aProof('lima'))).rejects.toMatchObject({ code: 'return-photos' });

    await house.ask('orders.decide-return', { by: staff, returnId: ask.id, accepted: true, answer: 'Silakan' });
    await expect(attach(aProof('enam'))).rejects.toMatchObject({ code: 'return-status' });
    expect(await attach(aProof('satu'))).toMatchObject({ returns: [{ photos: 3 }] });
  });

  it('is paid back by another way than it was paid, once, and staff say how', async () => {
    const placed = await arrived();
    const ask = asking(placed);
    await house.ask('orders.ask-return', ask);
    await house.ask('orders.decide-return', { by: staff, returnId: ask.id, accepted: true, answer: 'Silakan' });
    await house.ask('orders.receive-return', { by: staff, returnId: ask.id, place: 'showroom' });
    const refundId = (await shown(house, placed)).refunds[0]!.id;

    const back = { by: staff, refundId, way: 'cash' as const, reference: 'Kuitansi 12' };
    for (let n = 0; n < 2; n++) await house.ask('orders.pay-back', back);
    await expect(house.ask('orders.pay-back', { ...back, reference: 'Kuitansi 13' })).rejects.toMatchObject({
      code: 'refund-status',
    });
    expect((await shown(house, placed)).refunds).toMatchObject([
      { state: 'paid-back', paidBack: { way: 'cash', reference: 'Kuitansi 12', by: 'petugas-contoh' } },
    ]);
  });

  it('is nobody else’s: not without the key, not another group’s', async () => {
    const placed = await arrived();
    const ask = asking(placed);
    await expect(house.ask('orders.ask-return', { ...ask, key: undefined })).rejects.toMatchObject({
      code: 'not-found',
    });
    await house.ask('orders.ask-return', ask);
    for (const by of [guest, group(batik.id)]) {
      const returnId = ask.id;
      await expect(
        house.ask('orders.decide-return', { by, returnId, accepted: true, answer: 'Baik' }),
      ).rejects.toMatchObject({ code: 'not-found' });
      await expect(house.ask('orders.receive-return', { by, returnId, place: 'workshop' })).rejects.toMatchObject({
        code: 'not-found',
      });
      await expect(house.ask('orders.show-return-photo', { by, returnId, position: 0 })).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});
