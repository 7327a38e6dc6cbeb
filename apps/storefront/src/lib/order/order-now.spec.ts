import { describe, expect, it } from '@jest/globals';
import { payBy as ways, type PayBy } from '@rakkarya/contracts';
import { speakLanguageOf } from '@rakkarya/wording';
import type { Order } from '#lib/answers.ts';
import { orderNow } from './order-now.ts';

let language: 'id' | 'en' = 'id';
speakLanguageOf(() => language);

const reserved = (payBy: PayBy): string =>
  orderNow({ payBy, status: 'reserved', parcels: [], payments: [], timeline: [] } as unknown as Order);

describe('an order that waits for its money', () => {
  it.each(['id', 'en'] as const)('says in %s for each way of paying what to do', (spoken) => {
    language = spoken;

    expect(new Set(ways.options.map(reserved)).size).toBe(ways.options.length);
  });

  it('speaks of a transfer to whoever transfers, and to nobody else', () => {
    language = 'id';

    expect(ways.options.filter((way) => /transfer/i.test(reserved(way)))).toEqual(['transfer']);
  });

  it('keeps asking for what is unpaid while the proof of another payment is looked at', () => {
    language = 'id';
    const stands = (...states: string[]): string =>
      orderNow({
        payBy: 'transfer',
        status: 'reserved',
        parcels: [],
        payments: states.map((state) => ({ state })),
        timeline: [],
      } as unknown as Order);

    expect(stands('looking', 'open')).toMatch(/menunggu Anda/);
    expect(stands('looking', 'paid')).toMatch(/tidak perlu berbuat apa-apa/);
  });

  it('asks for a proof only where somebody has to look at one', () => {
    language = 'id';

    expect(ways.options.filter((way) => /kirim buktinya/.test(reserved(way)))).toEqual(['transfer', 'qris']);
  });
});
