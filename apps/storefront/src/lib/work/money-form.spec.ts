import { describe, expect, it } from '@jest/globals';
import { moneyIn } from './money-form.ts';

const id = '0d6f6a3e-5d1c-4f0b-9a57-3c1f5b7a2e10';
const now = new Date('2026-11-22T05:00:00.000Z');
const entered = {
  ...{ id, penerima: id, jumlah: 'Rp 85.123', cara: 'transfer', waktu: '2026-11-22T09:30' },
  ...{ pengirim: ' ANI ', catatan: '' },
};

describe('money that staff write down', () => {
  it('is read with its points, and at the hour of a clock in Blitar', () => {
    expect(moneyIn(entered, now).money).toEqual({
      ...{ id, payeeId: id, amount: 85_123, way: 'transfer', at: '2026-11-22T02:30:00.000Z' },
      ...{ sender: 'ANI', remark: null },
    });
  });

  it.each([
    ['75000', 75_000],
    ['Rp75.000,00', 75_000],
    ['Rp\u00a01.075.000,-', 1_075_000],
    ['75,000.00', 75_000],
    ['75 000', 75_000],
  ])('of %j is what a bank wrote as that', (jumlah, amount) => {
    expect(moneyIn({ ...entered, jumlah }, now).money).toMatchObject({ amount });
  });

  it.each([
    ['jumlah', '75.00', 'amount'],
    ['jumlah', '75.000,50', 'amount'],
    ['jumlah', '-75.000', 'amount'],
    ['jumlah', '85.123 (12 Nov)', 'amount'],
    ['jumlah', 'nol', 'amount'],
    ['jumlah', '0', 'amount'],
    ['waktu', '', 'at'],
    ['waktu', '2026-11-22T13:00', 'at'],
    ['pengirim', '  ', 'sender'],
    ['penerima', 'siapa', 'payeeId'],
    ['catatan', 'x'.repeat(301), 'remark'],
  ])('of which %s is %j is refused by that field', (name, value, field) => {
    expect(moneyIn({ ...entered, [name]: value }, now).wrong).toEqual([field]);
  });
});
