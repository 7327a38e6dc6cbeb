import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { House } from '@rakkarya/testing';
import { batik, jimbe } from '../things/crafts.js';
import { buyer, guest, staff, toSurabaya } from '../things/orders.js';
import { anOpenShop, letDeadlinePass, moved, placed, reserved } from '../things/shop.js';
import { aVoucher, aVoucherDraft } from '../things/vouchers.js';
import { EndUnpaidOrder } from './end-unpaid-order.js';

const ofJimbe = { role: 'producer' as const, accountId: 'kelompok-jimbe', producerId: jimbe.id };
const ofBatik = { ...ofJimbe, producerId: batik.id };
const refusedAs = (reason: string) => ({ code: 'voucher-refused', details: { reason } });

describe('vouchers', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const used = async (code: string): Promise<number | undefined> => {
    const { items } = await house.ask('orders.list-vouchers', { by: staff, limit: 100 });
    return items.find((voucher) => voucher.code === code)?.used;
  };
  const from = (phone: string) => ({ buyer: { name: 'Contoh Pembeli', phone } });

  it('are made once, however often they are sent; another one needs another code', async () => {
    const request = { by: staff, code: 'panen-10', voucher: aVoucherDraft() };

    const made = await house.ask('orders.make-voucher', request);

    expect(made).toMatchObject({ code: 'PANEN-10', producer: { name: jimbe.name }, used: 0, ended: false });
    expect(await house.ask('orders.make-voucher', request)).toEqual(made);
    await expect(
      house.ask('orders.make-voucher', { ...request, voucher: aVoucherDraft({ minimum: 1 }) }),
    ).rejects.toMatchObject({ code: 'voucher-taken' });
  });

  it('are made by staff alone, and seen by the group that pays for them', async () => {
    const code = await aVoucher(house);
    const codesFor = async (by: typeof ofJimbe) =>
      (await house.ask('orders.list-vouchers', { by, limit: 100 })).items.map((voucher) => voucher.code);

    for (const by of [guest, buyer, ofJimbe])
      await expect(
        house.ask('orders.make-voucher', { by, code: 'MILIKKU', voucher: aVoucherDraft() }),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(house.ask('orders.list-vouchers', { by: buyer })).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await codesFor(ofJimbe)).toContain(code);
    expect(await codesFor(ofBatik)).not.toContain(code);
  });

  it('take their part off an order, and say so', async () => {
    const code = await aVoucher(house);

    const { order } = await placed(house, { vouchers: [code] });

    expect(order).toMatchObject({
      subtotal: 85_000,
      discount: 8_500,
      total: 76_500,
      vouchers: [{ code, discount: 8_500 }],
    });
    expect(await used(code)).toBe(1);
  });

  it('have one last use, for whoever is first', async () => {
    const code = await aVoucher(house, { uses: 1 });

    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => placed(house, { vouchers: [code], ...from(`+62812000001${i}0`) })),
    );

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject(refusedAs('used-up'));
    expect(await used(code)).toBe(1);
  });

  it('count for one phone as often as they say', async () => {
    const code = await aVoucher(house, { usesPerPhone: 1 });
    const again = () => placed(house, { vouchers: [code], ...from('+6281200000777') });

    const results = await Promise.allSettled([again(), again(), again()]);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(again()).rejects.toMatchObject(refusedAs('used-up'));
    await expect(placed(house, { vouchers: [code], ...from('+6281200000778') })).resolves.toBeDefined();
  });

  it('were not used by an order that ended unpaid or was cancelled', async () => {
    const code = await aVoucher(house, { uses: 2, usesPerPhone: 2 });
    const unpaid = await reserved(house, { vouchers: [code] });
    const cancelled = await reserved(house, { vouchers: [code] });

    await letDeadlinePass(house, unpaid.order.id);
    await house.get(EndUnpaidOrder).handle();
    await house.ask('orders.cancel-order', { by: staff, number: cancelled.order.number });

    expect(await used(code)).toBe(0);
    await expect(placed(house, { vouchers: [code] })).resolves.toBeDefined();
  });

  it('were used after all by one that was sent at the moment of its end, once', async () => {
    const code = await aVoucher(house, { uses: 2, usesPerPhone: 2 });
    const { order } = await reserved(house, { vouchers: [code], payBy: 'cod', delivery: toSurabaya });
    await letDeadlinePass(house, order.id);
    await house.get(EndUnpaidOrder).handle();
    expect(await used(code)).toBe(0);

    await moved(house, order.id, 'sent', { version: 4, courier: 'JNE' });
    await moved(house, order.id, 'delivered', { version: 5, courier: 'JNE' });
    expect(await used(code)).toBe(1);
  });

  it('keep nothing of an order they were refused for', async () => {
    const before = await house.announced();

    await expect(placed(house, { vouchers: ['TAK-ADA'] })).rejects.toMatchObject(refusedAs('unknown'));

    expect(await house.announced()).toHaveLength(before.length);
  });

  it('count no more once they were ended', async () => {
    const code = await aVoucher(house);

    await house.ask('orders.end-voucher', { by: staff, code });

    await expect(placed(house, { vouchers: [code] })).rejects.toMatchObject(refusedAs('over'));
  });
});
