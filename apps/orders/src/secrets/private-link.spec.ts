import { describe, expect, it } from '@jest/globals';
import { orderKey } from '@rakkarya/contracts';
import { opens, privateLink } from './private-link.js';

describe('the private link of an order', () => {
  const link = privateLink('c1f0b0de-contoh');

  it('is long enough that nobody guesses it', () => {
    expect(Buffer.from(link.key, 'base64url')).toHaveLength(32);
    expect(orderKey.parse(link.key)).toBe(link.key);
  });

  it('is the same again for who placed the order', () => {
    expect(privateLink('c1f0b0de-contoh', link.keySalt)).toEqual(link);
  });

  it('is another for another order, even with the same idempotency key', () => {
    expect(privateLink('c1f0b0de-contoh').key).not.toBe(link.key);
    expect(privateLink('d2f0b0de-contoh', link.keySalt).key).not.toBe(link.key);
  });

  it('opens with its key and with nothing else that is kept or known', () => {
    expect(opens(link.key, link)).toBe(true);
    for (const other of [undefined, '', link.keySalt, link.keyHash, 'c1f0b0de-contoh', link.key.slice(1)])
      expect(opens(other, link)).toBe(false);
  });
});
