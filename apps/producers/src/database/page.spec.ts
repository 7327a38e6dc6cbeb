import { describe, expect, it } from '@jest/globals';
import { seqOf, skuOf } from './page.js';

const refused = expect.objectContaining({
  code: 'ill-formed',
  details: { issues: [{ field: 'after', code: 'invalid_format' }] },
});

describe('a place in a list', () => {
  it('comes back as it was given out', () => {
    expect([seqOf(undefined), seqOf('17')]).toEqual([null, '17']);
    expect([skuOf(undefined), skuOf('JIMBE-MINI')]).toEqual([undefined, 'JIMBE-MINI']);
  });

  it.each(['', '-1', '1.5', '1e9', 'NaN', 'null', '\0', '9'.repeat(19), '17 18', 'MTc'])(
    'in the order of numbers cannot be made up: %p',
    (cursor) => {
      expect(() => seqOf(cursor)).toThrow(refused);
    },
  );

  it.each(['', 'jimbe-mini', 'JIMBE\0MINI', 'JIMBE MINI', 'A'.repeat(41), "'"])(
    'in the order of SKUs cannot be made up: %p',
    (cursor) => {
      expect(() => skuOf(cursor)).toThrow(refused);
    },
  );
});
