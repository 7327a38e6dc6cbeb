import { randomUUID } from 'node:crypto';
import type { Asked } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { jimbe } from './crafts.js';
import { staff } from './orders.js';

type Draft = Asked<'orders.make-voucher'>['voucher'];

/** Ten per cent off what the jimbe group makes, for as long as anybody tests. */
export const aVoucherDraft = (change: Partial<Draft> = {}): Draft => ({
  producerId: jimbe.id,
  off: { kind: 'percent', percent: 10 },
  from: '2020-01-01',
  until: '2099-12-31',
  ...change,
});

/** One with a code of its own. */
export async function aVoucher(house: House, change?: Partial<Draft>): Promise<string> {
  const code = `V-${randomUUID().slice(0, 8).toUpperCase()}`;
  await house.ask('orders.make-voucher', { by: staff, code, voucher: aVoucherDraft(change) });
  return code;
}
