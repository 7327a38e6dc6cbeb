import { describe, expect, it } from '@jest/globals';
import { isBeyond, reachedBy, refuseWaiting } from './wait.js';

const nobodyElse = { available: 0, ofAccount: 0, forCraft: 0 };

describe('waiting for a variant', () => {
  it('is for what is sold out', () => {
    expect(() => refuseWaiting(nobodyElse)).not.toThrow();
    expect(() => refuseWaiting({ ...nobodyElse, available: 1 })).toThrow(
      expect.objectContaining({ code: 'stock-there' }),
    );
  });

  it('is for so many things of one account, and for so many persons, at most', () => {
    expect(() => refuseWaiting({ ...nobodyElse, ofAccount: 19, forCraft: 499 })).not.toThrow();
    for (const full of [{ ofAccount: 20 }, { forCraft: 500 }])
      expect(() => refuseWaiting({ ...nobodyElse, ...full })).toThrow(
        expect.objectContaining({ code: 'waiting-full' }),
      );
  });

  it('is told of for twenty things of one person', () => {
    expect([isBeyond(19), isBeyond(20)]).toEqual([false, true]);
  });

  it('knows one address however it is written', () => {
    expect(reachedBy({ by: 'email', sku: 'A', email: 'Ani@Contoh.example' })).toEqual({
      phone: null,
      email: 'ani@contoh.example',
    });
    expect(reachedBy({ by: 'phone', sku: 'A', phone: '+6281200000021' })).toMatchObject({ phone: '+6281200000021' });
  });
});
