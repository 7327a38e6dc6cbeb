import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import { aCloth, aDrum, batik, bubut, jimbe, kasBatik, kasJimbe } from '../things/crafts.js';
import { anOrder, buyer, guest, staff } from '../things/orders.js';
import { isPaidFor, isVisibleTo } from './visible-to.js';

const ofGroup = (group: { id: string }): Caller => ({
  role: 'producer',
  accountId: 'anggota-contoh',
  producerId: group.id,
});

describe('an order', () => {
  const guests = { accountId: null };
  const buyers = { accountId: 'pembeli-contoh' };

  it('is seen by whoever holds its key', () => {
    for (const by of [guest, buyer, staff, ofGroup(jimbe)]) expect(isVisibleTo(guests, by, true)).toBe(true);
  });

  it('is seen by its buyer and by staff', () => {
    expect(isVisibleTo(buyers, buyer, false)).toBe(true);
    expect(isVisibleTo(buyers, staff, false)).toBe(true);
    expect(isVisibleTo(guests, staff, false)).toBe(true);
  });

  it('is seen by nobody else', () => {
    expect(isVisibleTo(guests, guest, false)).toBe(false);
    expect(isVisibleTo(guests, buyer, false)).toBe(false);
    expect(isVisibleTo(buyers, guest, false)).toBe(false);
    expect(isVisibleTo(buyers, { role: 'buyer', accountId: 'orang-lain' }, false)).toBe(false);
    expect(isVisibleTo(buyers, ofGroup(jimbe), false)).toBe(false);
  });
});

describe('a payment', () => {
  const order = anOrder([aDrum(), aCloth()]);

  it('is confirmed by the group whose part it is for', () => {
    expect(isPaidFor(order, { payeeId: kasJimbe.id }, ofGroup(jimbe))).toBe(true);
    expect(isPaidFor(order, { payeeId: kasBatik.id }, ofGroup(batik))).toBe(true);
  });

  it('is not confirmed by another group, not even one paid through the same payee', () => {
    expect(isPaidFor(order, { payeeId: kasBatik.id }, ofGroup(jimbe))).toBe(false);
    expect(isPaidFor(order, { payeeId: kasJimbe.id }, ofGroup(bubut))).toBe(false);
    expect(isPaidFor(order, { payeeId: kasJimbe.id }, buyer)).toBe(false);
    expect(isPaidFor(order, { payeeId: kasJimbe.id }, guest)).toBe(false);
  });
});
