import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jimbe } from '../things/crafts.js';
import { aParcelFact } from '../things/parcels.js';
import { followed, isLate, type Parcel } from './parcel.js';

const orderId = '0d6f6a3e-5d1c-4f0b-9a57-3c1f5b7a2e10';
const producer = { id: jimbe.id, name: jimbe.name };
const way = ['opened', 'accepted', 'packed', 'sent', 'delivered'] as const;

const told = (parcels: Parcel[], version: number): Parcel[] =>
  followed(parcels, aParcelFact(orderId, version), { producer, status: way[version - 1]! });

describe('a parcel', () => {
  it('is where the newest fact says, in whatever order the facts come and however often', () => {
    const asTold = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(asTold, (versions) => {
        const newest = Math.max(...versions);

        expect(versions.reduce(told, [])).toMatchObject([{ version: newest, status: way[newest - 1] }]);
      }),
    );
  });

  it('is late when it is not packed after the day that was promised', () => {
    const [parcel] = followed([], aParcelFact(orderId, 2, { readyBy: '2026-11-22' }), { producer, status: 'accepted' });

    expect(isLate(parcel!, '2026-11-22')).toBe(false);
    expect(isLate(parcel!, '2026-11-23')).toBe(true);
    expect(isLate({ ...parcel!, status: 'packed' }, '2026-11-23')).toBe(false);
    expect(isLate({ ...parcel!, status: 'stopped' }, '2026-11-23')).toBe(false);
    expect(isLate({ ...parcel!, readyBy: null }, '2026-11-23')).toBe(false);
  });
});
