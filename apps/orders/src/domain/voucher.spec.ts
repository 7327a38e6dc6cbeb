import { describe, expect, it } from '@jest/globals';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe } from '../things/crafts.js';
import { chosen } from './price-list.js';
import { applied, type Voucher } from './voucher.js';

const today = '2026-11-22';
const aVoucher = (change: Partial<Voucher> = {}): Voucher => ({
  code: 'PASAR-10',
  producerId: jimbe.id,
  off: { kind: 'percent', percent: 10 },
  minimum: 0,
  from: '2026-11-01',
  until: '2026-11-30',
  left: null,
  leftForPhone: null,
  ...change,
});

const lines = chosen(
  [
    { sku: 'JIMBE-MINI', quantity: 1 },
    { sku: 'JIMBE-BESAR', quantity: 2 },
    { sku: 'BATIK-TULIS', quantity: 1 },
    { sku: 'MANGKUK-JATI', quantity: 1 },
  ],
  [aDrum(), aDrum({ sku: 'JIMBE-BESAR', price: 33_333 }), aCloth(), aBowl()],
);

describe('a voucher', () => {
  it('takes its part off the lines of the group that pays for it, and off no other', () => {
    const [voucher] = applied(['PASAR-10'], [aVoucher()], lines, today);

    expect(voucher).toMatchObject({ refused: null, discount: 15_166 });
    expect([...voucher!.ofLines]).toEqual([
      ['JIMBE-MINI', 8_500],
      ['JIMBE-BESAR', 6_666],
    ]);
  });

  it('never takes off more than the goods cost', () => {
    const dear = aVoucher({ off: { kind: 'amount', amount: 1_000_000 } });

    expect(applied(['PASAR-10'], [dear], lines, today)[0]?.discount).toBe(85_000 + 66_666);
  });

  it.each([
    [{ from: '2026-11-23' }, 'not-yet'],
    [{ until: '2026-11-21' }, 'over'],
    [{ until: '' }, 'over'],
    [{ minimum: 151_667 }, 'minimum'],
    [{ producerId: '99999999-9999-4999-8999-999999999999' }, 'other-group'],
    [{ left: 0 }, 'used-up'],
    [{ leftForPhone: 0 }, 'used-up'],
  ] as [Partial<Voucher>, string][])('says why it takes nothing off: %j is %s', (change, refused) => {
    expect(applied(['PASAR-10'], [aVoucher(change)], lines, today)).toMatchObject([{ refused, discount: 0 }]);
  });

  it('counts on its first and its last day, and from its minimum on', () => {
    const just = aVoucher({ from: today, until: today, minimum: 151_666, left: 1 });

    expect(applied(['PASAR-10'], [just], lines, today)[0]?.refused).toBeNull();
  });

  it('that nobody knows is named, and one of a group is enough', () => {
    const vouchers = [
      aVoucher(),
      aVoucher({ code: 'LAGI' }),
      aVoucher({ code: 'BATIK', producerId: batik.id }),
      aVoucher({ code: 'BUBUT', producerId: bubut.id }),
    ];

    expect(
      applied(['PASAR-10', 'LAGI', 'PASAR-10', 'BATIK', 'APA', 'BUBUT'], vouchers, lines, today).map((voucher) => [
        voucher.code,
        voucher.refused,
      ]),
    ).toEqual([
      ['PASAR-10', null],
      ['LAGI', 'one-per-group'],
      ['BATIK', null],
      ['APA', 'unknown'],
      ['BUBUT', null],
    ]);
  });
});
