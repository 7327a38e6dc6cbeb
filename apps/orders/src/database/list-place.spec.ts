import { describe, expect, it } from '@jest/globals';
import { cursor } from '@rakkarya/contracts';
import { cursorOf, placeOf } from './list-place.js';

const place = {
  proofWaits: true,
  placedAt: new Date('2026-11-22T02:00:00.123Z'),
  id: '0d6f6a3e-5d1c-4f0b-9a57-3c1f5b7a2e10',
};
const written = (text: string): string => Buffer.from(text).toString('base64url');

describe('a place in the list of orders', () => {
  it('is found again', () => {
    expect(placeOf(cursorOf(place))).toEqual(place);
    expect(placeOf(cursorOf({ ...place, proofWaits: false }))).toEqual({ ...place, proofWaits: false });
    expect(cursor.parse(cursorOf(place))).toBe(cursorOf(place));
  });

  it.each([
    '',
    'x',
    written('1 yesterday 0d6f6a3e'),
    written(`1 2026-13-99T99:00:00.123Z ${place.id}`),
    written(`1 2026-11-22T02:00:00.123Z ${place.id}'--`),
    written(`1 2026-11-22T02:00:00.123Z ${place.id} 1`),
    written('1 2026-11-22T02:00:00.123Z'),
    written('1 2026-11-22T02:00:00.123Z null'),
    written(`1 NaN ${place.id}`),
    written('[1,null,3]'),
  ])('says no to %j', (text) => {
    expect(() => placeOf(text)).toThrow(expect.objectContaining({ code: 'ill-formed' }));
  });
});
