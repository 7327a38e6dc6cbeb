import { describe, expect, it } from '@jest/globals';
import { kasJimbe } from '../things/crafts.js';
import { after, staff } from '../things/orders.js';
import { Payment } from './payment.js';
import type { PayBy } from './words.js';

function aPayment(way: PayBy = 'transfer'): Payment {
  const payment = Payment.ask(
    { payee: kasJimbe, amount: 85_000 },
    { orderId: crypto.randomUUID(), position: 0, way, due: after(60) },
  );
  payment.beRecognisedBy(way === 'transfer' ? 413 : null);
  return payment;
}

const refused = (code: string) => expect.objectContaining({ code });

describe('a payment', () => {
  it('asks for the share and the unique amount on top', () => {
    expect(aPayment()).toMatchObject({
      amount: 85_413,
      share: 85_000,
      uniqueAmount: 413,
      account: kasJimbe.account,
      state: 'open',
    });
  });

  it('names no account to who pays in cash', () => {
    expect(aPayment('cash')).toMatchObject({ amount: 85_000, uniqueAmount: null, account: null });
  });

  it('can be told another unique amount without adding up both', () => {
    const payment = aPayment();
    payment.beRecognisedBy(7);
    expect(payment.amount).toBe(85_007);

    payment.beRecognisedBy(null);
    expect(payment).toMatchObject({ amount: 85_000, uniqueAmount: null });
  });

  it('is paid by exactly what was asked', () => {
    const payment = aPayment();

    expect(payment.confirm(85_413, staff)).toEqual([]);
    expect(payment).toMatchObject({ state: 'paid', received: 85_413, confirmedBy: 'petugas-contoh' });
  });

  it('gives back what is too much', () => {
    expect(aPayment().confirm(90_000, staff)).toMatchObject([
      { amount: 4_587, reason: 'excess', payeeName: 'Kas Jimbe Contoh' },
    ]);
  });

  it('says no to what is too little', () => {
    const payment = aPayment();

    expect(() => payment.confirm(85_412, staff)).toThrow(refused('payment-short'));
    expect(payment).toMatchObject({ state: 'open', received: null });
  });

  it('gives back all that comes late, and nothing of nothing', () => {
    const payment = aPayment();
    payment.close({ looked: true });

    expect(() => payment.confirmLate(0, staff)).toThrow(refused('payment-short'));
    expect(payment.confirmLate(50_000, staff)).toMatchObject([{ amount: 50_000, reason: 'late' }]);
    expect(payment.state).toBe('closed');
  });

  it('hears the same twice without wonder, and says no to something else', () => {
    const payment = aPayment();
    expect(payment.wasSaid(85_413)).toBe(false);
    payment.confirm(85_413, staff);

    expect(payment.wasSaid(85_413)).toBe(true);
    expect(() => payment.wasSaid(85_414)).toThrow(refused('payment-status'));
  });

  it('takes a proof, and another in its place', () => {
    const payment = aPayment();
    payment.attachProof();
    payment.attachProof();

    expect(payment).toMatchObject({ state: 'looking', hasProof: true });
  });

  it('says no to a proof of cash, of what is paid and of what is closed', () => {
    const [paid, closed] = [aPayment(), aPayment()];
    paid.confirm(85_413, staff);
    closed.close({ looked: true });

    for (const payment of [aPayment('cash'), paid, closed]) {
      expect(() => payment.attachProof()).toThrow(refused('payment-status'));
    }
  });

  it('gives back what was paid when it is closed', () => {
    const payment = aPayment();
    payment.confirm(85_500, staff);

    expect(payment.close({ looked: true })).toMatchObject([{ amount: 85_413, reason: 'cancelled' }]);
  });

  it('goes on waiting for a person while nobody has looked at its proof', () => {
    const payment = aPayment();
    payment.attachProof();

    payment.close({ looked: false });
    expect(payment.state).toBe('looking');

    payment.close({ looked: true });
    expect(payment.state).toBe('closed');
  });
});
